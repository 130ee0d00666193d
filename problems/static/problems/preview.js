// Shows the statement as readers will see it. The frame is sandboxed: whatever it holds has no rights.
"use strict";

const panel = document.getElementById("statement-preview");
const frame = panel.querySelector("iframe");
const form = panel.closest("form");

async function showPreview() {
  const body = new FormData();
  for (const name of ["csrfmiddlewaretoken", "statement", "statement_format"]) {
    body.append(name, form.elements[name].value);
  }
  const answer = await fetch(panel.dataset.url, { method: "POST", body, credentials: "same-origin" });
  frame.srcdoc = await answer.text();
  frame.hidden = false;
}

let pending;
form.addEventListener("input", (event) => {
  const isStatement = ["statement", "statement_format"].includes(event.target.name);
  if (!isStatement || frame.hidden) return;
  clearTimeout(pending);
  pending = setTimeout(showPreview, 500);
});
panel.querySelector("button").addEventListener("click", showPreview);
