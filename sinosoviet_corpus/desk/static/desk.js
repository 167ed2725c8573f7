// The desk in the browser. Every page also works without this file, for reading and for deciding.
import { remember } from "./drafts.js";
import "./form.js";
import { listen } from "./keys.js";
import "./select.js";
import "./settle.js";

remember();
listen();

// After a change the check runs again on the server; say when it is done.
const waiting = document.querySelector("[data-waiting]");
async function ask() {
  const answer = await fetch("/state");
  const { current, new: found } = answer.ok ? await answer.json() : {};
  if (current) {
    const link = document.createElement("a");
    link.href = found ? "/?severity=all&new=yes" : "/";
    link.textContent = found ? `${found} new finding${found > 1 ? "s" : ""}.` : "Nothing new.";
    waiting.replaceChildren("The check has run again. ", link);
    waiting.role = "status";
  } else {
    setTimeout(ask, 1500);
  }
}
if (waiting) ask();

// Focus goes to what was asked for: the faults of a form, else the case.
const wrong = document.querySelector("[aria-invalid=true]");
const title = document.getElementById("case-title");
if (wrong) (wrong.matches("fieldset") ? wrong.querySelector("input") : wrong).focus();
else if (title && location.search.includes("after=")) title.focus();
// On wide screens the passage has a bar of its own; on narrow ones the page begins at its beginning. The style sheet says which it is.
function center() {
  const text = document.querySelector(".columns > .text");
  const here = text?.querySelector("mark.active, mark.here");
  if (here && (text.scrollHeight > text.clientHeight || location.hash === "#at")) here.scrollIntoView({ block: "center", behavior: "instant" });
}
if (document.readyState === "complete") center();
else addEventListener("load", center);
