// What is typed survives a crash of the browser or of the server: fields with data-draft are kept until their form was accepted.
const KEPT = "desk-draft:";

function key(field) {
  return `${KEPT}${field.dataset.draft}:${field.name}`;
}

export function remember() {
  for (const field of document.querySelectorAll("[data-remember]")) {
    const name = `desk-${field.dataset.remember}`;
    if (!field.value) field.value = localStorage.getItem(name) ?? "";
    field.addEventListener("change", () => localStorage.setItem(name, field.value));
  }
  for (const field of document.querySelectorAll("[data-draft]")) {
    const kept = localStorage.getItem(key(field));
    if (kept !== null && !field.value) {
      field.value = kept;
      field.closest("details")?.setAttribute("open", "");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    field.addEventListener("input", () => localStorage.setItem(key(field), field.value));
  }
  // A draft is let go once the page after its form says that it was saved.
  for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", () => {
      const kept = [...form.querySelectorAll("[data-draft]")].map(key);
      if (kept.length) sessionStorage.setItem("desk-sent", JSON.stringify(kept));
    });
  }
  const sent = sessionStorage.getItem("desk-sent");
  if (sent && document.querySelector("[data-undo], [data-saved]")) {
    for (const name of JSON.parse(sent)) localStorage.removeItem(name);
  }
  sessionStorage.removeItem("desk-sent");
}
