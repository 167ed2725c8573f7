// Single keys. They never work in fields, with Ctrl, Alt or Meta, or when they are switched off on the page of keys.
const OFF = "desk-keys-off";

function follow(id) {
  document.getElementById(id)?.click();
}

function focus(query) {
  const found = document.querySelector(query);
  found?.focus();
  found?.scrollIntoView({ block: "nearest" });
}

function judge(value) {
  const radio = document.querySelector(`input[name=judgement][value=${value}]`);
  if (!radio) return;
  radio.checked = true;
  focus("#reason");
}

function tick(number) {
  const box = document.querySelectorAll("#decide input[name=finding]")[number - 1];
  if (box) {
    box.checked = !box.checked;
    box.focus();
  }
}

let at = -1;
function mark(step) {
  const marks = [...document.querySelectorAll(".verbatim a.number")];
  if (!marks.length) return;
  at = (at + step + marks.length) % marks.length;
  marks[at].focus();
}

const KEYS = {
  j: () => follow("after"),
  k: () => follow("before"),
  o: () => follow("open"),
  l: () => follow("list"),
  c: () => judge("confirm"),
  d: () => judge("dismiss"),
  w: () => judge("discuss"),
  r: () => focus("#reason"),
  m: () => focus("#note"),
  u: () => document.querySelector('form[action="/undo"] button, form[action="/back"] button')?.click(),
  t: () => focus("#text"),
  e: () => focus("#case-title"),
  "[": () => mark(-1),
  "]": () => mark(1),
  "/": () => (document.getElementById("search") ? focus("#search") : location.assign("/#search")),
  a: () => document.querySelector('nav a[href="/aligned"]')?.click(), // the second annotator has no such page
  "?": () => location.assign("/keys"),
};

export function add(keys) {
  Object.assign(KEYS, keys);
}

function inField(target) {
  return target.closest("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]") !== null;
}

export function listen() {
  const box = document.getElementById("keys-on");
  if (box) {
    box.checked = !localStorage.getItem(OFF);
    box.addEventListener("change", () => (box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey && event.target.form?.method === "post") {
      event.preventDefault();
      event.target.form.requestSubmit(event.target.form.querySelector("button"));
      return;
    }
    if (event.key === "Escape" && inField(event.target)) event.target.blur();
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (localStorage.getItem(OFF) || inField(event.target)) return;
    const act = /^[1-9]$/.test(event.key) ? () => tick(Number(event.key)) : KEYS[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
}
