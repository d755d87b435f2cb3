// What pages can do beyond reading: every one of them works without this.
"use strict";
(() => {
  const one = (s, of = document) => of.querySelector(s);
  const all = (s, of = document) => [...of.querySelectorAll(s)];

  // News: a line says that the book has changed; nothing moves under the hand.
  const live = one("#live");
  if (live && window.EventSource) {
    const news = new EventSource("/live");
    const page = one("article[data-id]");
    news.addEventListener("changed", (e) => {
      if (page && !e.data.split(" ").some((id) => page.dataset.id.split(" ").includes(id))) return;
      one("a", live).href = location.pathname + location.search;
      live.hidden = false;
    });
    addEventListener("pagehide", () => news.close());
  }

  // The slider goes from moment to moment; it shows where it would go, and goes
  // there when it is let go.
  const range = one(".asof input[type=range]");
  if (range) {
    const stops = range.dataset.stops.trim().split("\n").filter(Boolean).map((l) => [l.slice(0, l.indexOf(" ")), l.slice(l.indexOf(" ") + 1)]);
    const form = range.form;
    const show = () => {
      const s = stops[range.value];
      one("output", form).textContent = s ? s[1] : "now";
      range.setAttribute("aria-valuetext", s ? s[1] : "now");
      form.elements.at.value = s ? s[0] : "";
    };
    range.addEventListener("input", show);
    range.addEventListener("change", () => { show(); form.requestSubmit(); });
    one("select", form).addEventListener("change", () => form.elements.at.value && form.requestSubmit());
  }

  // Filters take hold when they are chosen.
  all(".filters select, .filters input[type=checkbox]").forEach((f) => f.addEventListener("change", () => f.form.requestSubmit()));

  // The map: a wheel or keys for nearer and farther, a hand to move it.
  all("svg.world").forEach((svg) => {
    let v = svg.dataset.home.split(" ").map(Number);
    const home = [...v];
    const set = (w) => {
      v = w;
      svg.setAttribute("viewBox", v.map((n) => n.toFixed(2)).join(" "));
      all(".spot", svg).forEach((c) => c.setAttribute("r", (c.dataset.r * v[2] / home[2]).toFixed(3)));
    };
    const zoom = (k, x = v[0] + v[2] / 2, y = v[1] + v[3] / 2) => {
      const w = Math.min(3600, Math.max(8, v[2] * k));
      k = w / v[2];
      set([x - (x - v[0]) * k, y - (y - v[1]) * k, w, v[3] * k]);
    };
    const at = (e) => {
      const p = new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse());
      return [p.x, p.y];
    };
    svg.addEventListener("wheel", (e) => { if (e.ctrlKey || e.metaKey || svg.matches(":focus-within, :hover")) { e.preventDefault(); zoom(e.deltaY > 0 ? 1.25 : 0.8, ...at(e)); } }, { passive: false });
    svg.addEventListener("dblclick", (e) => { e.preventDefault(); zoom(0.5, ...at(e)); });
    let from = null;
    svg.addEventListener("pointerdown", (e) => { if (e.pointerType === "mouse" && !e.target.closest("a")) { from = at(e); svg.setPointerCapture(e.pointerId); } });
    svg.addEventListener("pointermove", (e) => { if (from) { const [x, y] = at(e); set([v[0] + from[0] - x, v[1] + from[1] - y, v[2], v[3]]); } });
    svg.addEventListener("pointerup", () => { from = null; });
    const tools = document.createElement("p");
    tools.className = "zoom";
    [["+", "Nearer", () => zoom(0.6)], ["−", "Farther", () => zoom(1 / 0.6)], ["⌂", "All", () => set([...home])]].forEach(([t, name, f]) => {
      const b = document.createElement("button");
      b.type = "button"; b.textContent = t; b.setAttribute("aria-label", name);
      b.addEventListener("click", f);
      tools.append(b);
    });
    svg.after(tools);
  });

  // Copy a quotation: what the button carries or what stands before it, or, of
  // a link, the text at its address, for those without scripts. Where the
  // clipboard is closed to pages the text is marked, to be copied by hand.
  const copied = (what, text) => Promise.resolve(text).then((t) => navigator.clipboard.writeText(t)).then(() => {
    const was = what.textContent;
    what.textContent = "copied";
    setTimeout(() => { what.textContent = was; }, 1500);
  });
  all("button.copy").forEach((b) => {
    b.hidden = false;
    b.addEventListener("click", () => {
      const text = b.previousElementSibling;
      copied(b, b.dataset.copy || text.textContent).catch(() => text && getSelection().selectAllChildren(text));
    });
  });
  document.addEventListener("click", (e) => {
    const a = e.target.closest("a.copy");
    if (!a || e.ctrlKey || e.metaKey || e.shiftKey || !navigator.clipboard) return;
    e.preventDefault();
    copied(a, fetch(a.href).then((r) => r.ok ? r.text() : Promise.reject(r))).catch(() => { location.href = a.href; });
  });

  // The evidence: words, their speaker and their card light one another.
  const evidence = one("article.evidence");
  if (evidence) {
    const on = (e) => (e.target.closest("[data-claims]")?.dataset.claims ?? "").split(" ").filter(Boolean);
    const light = (names) => all("[data-claims]", evidence).forEach((x) => x.classList.toggle("lit", x.dataset.claims.split(" ").some((n) => names.includes(n))));
    ["mouseover", "focusin"].forEach((what) => evidence.addEventListener(what, (e) => light(on(e))));
    ["mouseleave", "focusout"].forEach((what) => evidence.addEventListener(what, () => light([])));
    evidence.addEventListener("click", (e) => { // a card in sight opens where it is
      const to = e.target.closest("mark a, a.ref");
      const card = to && document.getElementById(to.hash.slice(1))?.closest("details.card");
      const at = card?.getBoundingClientRect();
      if (!card || at.top < 50 || at.top > innerHeight - 120) return;
      e.preventDefault();
      card.open = true;
      one("summary", card).focus({ preventScroll: true });
      history.replaceState(null, "", to.hash);
    });
    evidence.addEventListener("keydown", (e) => { // and back to the words
      const card = e.key === "Escape" && e.target.closest("details.card");
      if (!card) return;
      card.open = false;
      document.getElementById("w-" + card.dataset.claims)?.focus();
    });
  }

  // Keys.
  const rows = all(".go");
  let here = -1;
  const go = (n) => {
    if (!rows.length) return;
    rows[here]?.classList.remove("at");
    here = Math.max(0, Math.min(rows.length - 1, n));
    rows[here].classList.add("at");
    rows[here].scrollIntoView({ block: "nearest" });
    one("summary, a[href]", rows[here])?.focus({ preventScroll: true });
  };
  const atHand = () => document.activeElement?.closest(".card.go") ?? (here >= 0 ? rows[here] : one(".card:has(:target), .claims li:target"));
  const press = (verb) => {
    const item = atHand();
    const b = item && one(`.decide button[value=${verb}]`, item);
    if (!b) return;
    const reason = one(".reason", b.form);
    if (verb === "reject" && !reason.value) {
      for (let d = b.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
      reason.focus();
      return;
    }
    b.click();
  };
  if (location.hash === "#next") go(0); // on with the queue
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, textarea, select")) return;
    switch (e.key) {
      case "j": go(here + 1); break;
      case "k": go(here - 1); break;
      case "a": press("accept"); break;
      case "x": press("reject"); break;
      case "c": { const item = atHand(); if (item) one("button.copy", item)?.click(); break; }
      case "/": one("[data-key='/']").focus(); break;
      case "?": one("#keys").showModal(); break;
      case "g": case "r": { const a = one(`[data-key=${e.key}]`); if (!a) return; location.href = a.href; break; }
      default: return;
    }
    e.preventDefault();
  });
})();
