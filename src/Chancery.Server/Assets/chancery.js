// Keys for the review desk and for a claim's page. Everything works without them.
"use strict";
(() => {
  const typing = e => e.target.closest("input, textarea, select") !== null;
  const items = () => [...document.querySelectorAll(".desk > li")];
  const here = () => document.activeElement.closest(".desk > li");
  const go = step => {
    const all = items();
    const at = all.indexOf(here());
    const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const use = target => {
    if (target.matches("details")) {
      target.open = true;
      target.querySelector("input:not([type=hidden])")?.focus();
    } else if (target.matches("input")) {
      target.focus();
      target.select();
    } else {
      target.click();
    }
  };
  document.addEventListener("keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "Escape" && typing(e)) e.target.blur();
    if (typing(e)) return;
    if (e.key === "j" || e.key === "k") return go(e.key === "j" ? 1 : -1);
    if (!/^[a-z]$/.test(e.key)) return;
    const inItem = (here() ?? items()[0])?.querySelector(`[data-key="${e.key}"]`);
    const target = inItem ?? document.querySelector(`[data-key="${e.key}"]`);
    if (target) {
      e.preventDefault();
      use(target);
    }
  });
  document.addEventListener("click", e => {
    const item = e.target.closest(".desk > li");
    if (item && !e.target.closest("a, button, input, label")) item.focus();
  });
})();
