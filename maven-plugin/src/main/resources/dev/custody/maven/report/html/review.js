"use strict";
(() => {
  const form = document.getElementById("filters");
  const findings = [...document.querySelectorAll(".finding")];
  const groups = [...document.querySelectorAll(".group")];
  const names = ["q", "severity", "rule", "package", "status"].filter(name => form?.elements[name]);
  const ledger = document.getElementById("ledger-filters");
  const boundaries = [...document.querySelectorAll(".boundary")];
  const ledgerNames = ["boundary", "verdict"];

  for (const button of document.querySelectorAll(".copy")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      getSelection().selectAllChildren(button.nextElementSibling);
      // The clipboard's own interface asks for a permission that pages opened from a folder do not always get.
      button.textContent = document.execCommand("copy") ? "Copied" : "Selected, press Ctrl+C";
    });
  }

  // By hand, since :target is not known yet while the page loads.
  function target() {
    const id = location.hash.slice(1);
    try {
      return document.getElementById(decodeURIComponent(id));
    } catch {
      return document.getElementById(id);
    }
  }

  function unfold(target) {
    if (!target) return;
    if (target.classList.contains("finding") && target.hidden) {
      form.reset();
      apply();
    }
    if (target.classList.contains("boundary") && target.hidden) {
      ledger.reset();
      applyLedger();
    }
    const around = target.parentElement.closest("details");
    if (around && !around.open) {
      around.open = true;
      target.scrollIntoView();
    }
    if (target.localName === "details") {
      target.open = true;
      target.scrollIntoView();
    }
  }

  const texts = new Map();
  function textOf(finding) {
    if (!texts.has(finding)) texts.set(finding, finding.textContent.toLowerCase());
    return texts.get(finding);
  }

  function apply() {
    const wanted = Object.fromEntries(names.map(name => [name, form.elements[name].value]));
    const words = wanted.q.toLowerCase().split(/\s+/).filter(word => word);
    let shown = 0;
    for (const group of groups) {
      let any = false;
      const ruleFits = !wanted.rule || group.dataset.rule === wanted.rule;
      for (const finding of group.querySelectorAll(".finding")) {
        const fits = ruleFits
          && (!wanted.severity || finding.dataset.severity === wanted.severity)
          && (!wanted.package || finding.dataset.package === wanted.package)
          && (!wanted.status || finding.dataset.status === wanted.status)
          && words.every(word => group.dataset.rule.includes(word) || textOf(finding).includes(word));
        finding.hidden = !fits;
        any = any || fits;
        shown += fits ? 1 : 0;
      }
      group.hidden = !any;
    }
    document.getElementById("shown").textContent = shown === findings.length
      ? `All ${shown} findings are shown.` : `${shown} of ${findings.length} findings are shown.`;
    remember(names, wanted);
  }

  // The address keeps what both forms are set to.
  function remember(names, wanted) {
    const query = new URLSearchParams(location.search);
    for (const name of names) {
      if (wanted[name]) query.set(name, wanted[name]);
      else query.delete(name);
    }
    const text = query.toString();
    history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash);
  }

  function applyLedger() {
    const wanted = Object.fromEntries(ledgerNames.map(name => [name, ledger.elements[name].value]));
    const words = wanted.boundary.toLowerCase().split(/\s+/).filter(word => word);
    let shown = 0;
    let all = 0;
    for (const boundary of boundaries) {
      const name = boundary.id.toLowerCase();
      let any = false;
      for (const row of boundary.querySelectorAll("tbody tr")) {
        const fits = (!wanted.verdict || row.dataset.verdict === wanted.verdict)
          && words.every(word => name.includes(word) || textOf(row).includes(word));
        row.hidden = !fits;
        any = any || fits;
        shown += fits ? 1 : 0;
        all++;
      }
      boundary.hidden = !any;
      if (any && wanted.verdict) boundary.open = true;
    }
    document.getElementById("ledger-shown").textContent = shown === all
      ? `All ${all} passages are shown.` : `${shown} of ${all} passages are shown.`;
    remember(ledgerNames, wanted);
  }

  function restore(form, names) {
    const query = new URLSearchParams(location.search);
    for (const name of names) form.elements[name].value = query.get(name) ?? "";
    for (const name of names) if (form.elements[name].selectedIndex === -1) form.elements[name].value = "";
  }

  function listen(form, apply) {
    let pending = 0;
    form.addEventListener("input", () => {
      clearTimeout(pending);
      pending = setTimeout(apply, 100);
    });
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
  }

  if (form) {
    form.hidden = false;
    restore(form, names);
    apply();
    listen(form, apply);
    const toggle = document.getElementById("unfold");
    const name = () => { toggle.textContent = findings.every(finding => finding.open) ? "Fold all" : "Unfold all"; };
    name();
    toggle.addEventListener("click", () => {
      const open = !findings.every(finding => finding.open);
      for (const finding of findings) finding.open = open;
      name();
    });
    for (const link of document.querySelectorAll("[data-filter]")) {
      link.addEventListener("click", () => {
        form.reset();
        form.elements[link.dataset.filter].value = link.dataset.value;
        setTimeout(apply);
      });
    }
  }
  if (ledger) {
    ledger.hidden = false;
    restore(ledger, ledgerNames);
    applyLedger();
    listen(ledger, applyLedger);
  }
  addEventListener("hashchange", () => unfold(target()));
  unfold(target());

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open]):not(.rule)")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
})();
