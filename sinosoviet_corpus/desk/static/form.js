// The sentence of a claim while it is typed: if it reads wrongly, the annotation is wrong.
const form = document.querySelector("#form[data-live=yes]");
let waiting = null;
let asked = 0;

async function ask() {
  const turn = (asked += 1);
  const answer = await fetch("/sentence", { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (!answer.ok || turn !== asked) return;
  const { sentence, wrong } = await answer.json();
  const shown = document.getElementById("sentence");
  shown.textContent = sentence;
  shown.hidden = !sentence;
  for (const field of form.querySelectorAll("[data-field]")) {
    const input = field.querySelector("input, select, textarea");
    const said = input.value && input !== document.activeElement ? wrong[field.dataset.field] : "";
    let line = field.querySelector(".wrong");
    if (!said) {
      line?.remove();
      input.removeAttribute("aria-invalid");
      continue;
    }
    if (!line) {
      line = document.createElement("p");
      line.className = "wrong";
      line.id = `wrong-${field.dataset.field}`;
      field.append(line);
    }
    line.textContent = said;
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", line.id);
  }
}

if (form) {
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 350);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
}
