// Turns selected words into offsets: code points of the text, whole letters only. The server checks that the words are there.
import { add } from "./keys.js";

const verbatim = document.querySelector(".verbatim[data-source]"); // on other pages text is only read
const quote = document.getElementById("quote");
let chosen = null; // { start, end, words } of the last selection

function units(node, offset) {
  const range = document.createRange();
  range.setStart(verbatim, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function codePoints(text, unit) {
  let signs = 0; // characters that are shown by their number and have no letter in the page
  for (const sign of verbatim.querySelectorAll(".sign")) {
    const range = document.createRange();
    range.setStart(verbatim, 0);
    range.setEndBefore(sign);
    if (range.toString().length < unit) signs += 1;
  }
  const first = Number(verbatim.querySelector("[data-at]").dataset.at);
  return first + [...text.slice(0, unit)].length + signs;
}

function snapped(text, from, to) {
  const segments = new Intl.Segmenter(verbatim.lang || "en", { granularity: "grapheme" }).segment(text);
  while (from < to && /\s/.test(text[from])) from += 1;
  while (to > from && /\s/.test(text[to - 1])) to -= 1;
  if (from >= to) return null;
  const last = segments.containing(to - 1);
  return [segments.containing(from).index, last.index + last.segment.length];
}

function selected() {
  const selection = document.getSelection();
  if (!verbatim || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!verbatim.contains(range.startContainer) || !verbatim.contains(range.endContainer)) return null;
  const text = verbatim.textContent;
  const whole = snapped(text, units(range.startContainer, range.startOffset), units(range.endContainer, range.endOffset));
  if (!whole) return null;
  const [start, end] = whole.map((unit) => codePoints(text, unit));
  return { start, end, words: text.slice(...whole) };
}

function annotate(place) {
  const query = new URLSearchParams({ id: verbatim.dataset.source, start: place.start, end: place.end });
  if ([...place.words].length === place.end - place.start) query.set("quote", place.words);
  location.assign(`/new?${query}`);
}

// --- selecting by keys: arrows move by letters, with Ctrl by words, with Shift they extend ---
let moving = null; // { anchor, focus }, in units of the text of the page

function point(unit) {
  const walker = document.createTreeWalker(verbatim, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (unit <= node.length) return [node, unit];
    unit -= node.length;
  }
  return [verbatim, verbatim.childNodes.length];
}

const NEAR = 2000; // units around a place in which letters and words are looked for; a whole text would take too long

function steps(text, granularity, at) {
  const low = Math.max(0, at - NEAR);
  const high = Math.min(text.length, at + NEAR);
  const made = [];
  for (const part of new Intl.Segmenter(verbatim.lang || "en", { granularity }).segment(text.slice(low, high))) {
    const start = low + part.index;
    if (granularity === "grapheme" || part.isWordLike) made.push(start);
    if (part.isWordLike) made.push(start + part.segment.length);
  }
  // Where the text was cut there may be no letter or word.
  return [low, ...made.filter((stop) => (low === 0 || stop > low) && (high === text.length || stop < high)), high];
}

function show() {
  const low = Math.min(moving.anchor, moving.focus);
  const high = Math.max(moving.anchor, moving.focus);
  document.getSelection().setBaseAndExtent(...point(moving.anchor), ...point(moving.focus));
  const range = document.createRange();
  range.setStart(...point(low));
  range.setEnd(...point(low === high ? high + 1 : high));
  CSS.highlights?.set("pending", new Highlight(range));
  const at = range.getBoundingClientRect();
  if (at.top < 60 || at.bottom > innerHeight - 40) range.startContainer.parentElement.scrollIntoView({ block: "center" });
  document.getElementById("status").textContent = low === high ? "Selecting: at a letter." : `Selecting: ${verbatim.textContent.slice(low, high)}`;
}

function begin() {
  if (!verbatim) return;
  const selection = document.getSelection();
  const mark = verbatim.querySelector("mark.here, mark.active, [data-at]");
  const inside = selection.rangeCount && verbatim.contains(selection.focusNode);
  const unit = inside ? units(selection.focusNode, selection.focusOffset) : units(mark, 0);
  moving = { anchor: unit, focus: unit };
  show();
}

function move(event) {
  if (!moving || event.altKey || event.metaKey) return;
  if (event.key === "Escape") {
    moving = null;
    CSS.highlights?.delete("pending");
    document.getElementById("status").textContent = "";
    return;
  }
  const forward = event.key === "ArrowRight" || event.key === "ArrowDown";
  if (!forward && event.key !== "ArrowLeft" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const text = verbatim.textContent;
  const vertical = event.key === "ArrowUp" || event.key === "ArrowDown";
  const stops = vertical ? [0, ...[...text.matchAll(/\n+/g)].map((m) => m.index + m[0].length), text.length] : steps(text, event.ctrlKey ? "word" : "grapheme", moving.focus);
  const next = forward ? stops.find((s) => s > moving.focus) : stops.findLast((s) => s < moving.focus);
  if (next === undefined) return;
  moving = { anchor: event.shiftKey ? moving.anchor : next, focus: next };
  show();
}

if (verbatim) {
  document.addEventListener("keydown", move);
  document.addEventListener("selectionchange", () => {
    const place = selected();
    if (!place) return;
    chosen = place;
    if (quote) quote.value = place.words;
  });
  document.getElementById("by-quote")?.addEventListener("submit", (event) => {
    if (chosen && quote.value === chosen.words) {
      event.preventDefault();
      annotate(chosen);
    }
  });
  if (verbatim.dataset.layers !== undefined) {
    verbatim.addEventListener("click", (event) => {
      const mark = event.target.closest("mark:not([class=sample])");
      if (!mark || !document.getSelection().isCollapsed) return;
      const query = new URLSearchParams({ id: verbatim.dataset.source, at: mark.dataset.at });
      for (const layer of verbatim.dataset.layers.split(" ")) query.append("layer", layer);
      location.assign(`/text?${query}#at`);
    });
  }
  add({
    n: () => {
      const place = selected();
      if (place) annotate(place);
      else if (quote) quote.focus();
      else location.assign(`/text?${new URLSearchParams({ id: verbatim.dataset.source })}#quote`);
    },
    v: begin,
  });
}
