// Keys of the page of agreement: they choose what stands, for the item that has the focus, else for the first open one.
import { add } from "./keys.js";

function choose(value) {
  const at = document.activeElement?.closest("article.item") ?? document.querySelector("article.item:target");
  const form = at?.querySelector("form.settle") ?? document.querySelector("form.settle");
  const radio = form?.querySelector(`input[name=outcome][value=${value}]`);
  if (!radio) return;
  radio.checked = true;
  const reason = form.querySelector("[name=reason]");
  reason.focus();
  reason.scrollIntoView({ block: "nearest" });
}

if (document.querySelector("form.settle")) {
  add({
    f: () => choose("first"),
    s: () => choose("second"),
    b: () => choose("both"),
    x: () => choose("none"),
    w: () => choose("merged"),
  });
}
