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
  all(".filters select, .filters input").forEach((f) => f.addEventListener("change", () => f.form.requestSubmit()));

  // A row lights up its circle, and a circle its rows.
  const light = (on) => (e) => {
    const row = e.target.closest?.("tr[data-id]"), spot = e.target.closest?.("a[data-ids]");
    if (row) all(`a[data-ids~="${row.dataset.id}"]`).forEach((a) => a.classList.toggle("lit", on));
    if (spot) spot.dataset.ids.split(" ").forEach((id) => one(`tr[data-id="${id}"]`)?.classList.toggle("lit", on));
  };
  ["mouseover", "focusin"].forEach((name) => document.addEventListener(name, light(true)));
  ["mouseout", "focusout"].forEach((name) => document.addEventListener(name, light(false)));

  // The map: what it shows is drawn by the server, for each window anew; until
  // that has come, what is there is moved and keeps its size.
  all("svg.world").forEach((svg) => {
    const home = svg.dataset.home.split(" ").map(Number);
    let v = [...home], asked = 0, timer = 0;
    const least = Math.min(12, home[2]), whole = 3600;
    const pixel = () => 1 / svg.getScreenCTM().a;
    const sizes = () => {
      const k = pixel();
      all("[data-r]", svg).forEach((c) => c.setAttribute("r", (c.dataset.r * k).toFixed(3)));
      all("[data-px]", svg).forEach((g) => g.setAttribute("font-size", (g.dataset.px * k).toFixed(3)));
    };
    const middle = () => {
      const lat = Math.atan(Math.sinh((1800 - v[1] - v[3] / 2) * Math.PI / 1800)) * 180 / Math.PI;
      return [(v[0] + v[2] / 2) / 10 - 180, lat, v[2] / 10].map((n) => n.toFixed(4)).join(",");
    };
    const draw = async () => {
      const mine = ++asked;
      const src = svg.dataset.src;
      const answer = await fetch(src + (src.endsWith("?") ? "" : "&") + "map=" + middle() + "&wide=" + Math.round(svg.clientWidth)).catch(() => null);
      if (!answer || !answer.ok || mine !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (mine !== asked) return;
      all("svg > g", page).forEach((g) => {
        const old = one("g." + g.getAttribute("class"), svg);
        if (g.children.length || g.getAttribute("class") !== "spots" || !src.includes("names=")) old?.replaceWith(document.importNode(g, true));
      });
      all("tr[data-id]:hover, tr[data-id]:focus-within").forEach((row) => light(true)({ target: row }));
      sizes();
      const here = one("a.within", svg.closest("figure"));
      if (here) {
        const to = new URL(here.href);
        to.searchParams.set("map", middle());
        here.href = to;
      }
    };
    const set = (w) => {
      w[0] = Math.min(whole - w[2] / 2, Math.max(-w[2] / 2, w[0]));
      w[1] = Math.min(whole - w[3] / 2, Math.max(-w[3] / 2, w[1]));
      v = w;
      svg.setAttribute("viewBox", v.map((n) => n.toFixed(3)).join(" "));
      sizes();
      clearTimeout(timer);
      timer = setTimeout(draw, 180);
    };
    const zoom = (k, x = v[0] + v[2] / 2, y = v[1] + v[3] / 2) => {
      const w = Math.min(whole, Math.max(least, v[2] * k));
      k = w / v[2];
      set([x - (x - v[0]) * k, y - (y - v[1]) * k, w, v[3] * k]);
    };
    const pan = (x, y) => set([v[0] + x * v[2], v[1] + y * v[3], v[2], v[3]]);
    const at = (e) => {
      const p = new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse());
      return [p.x, p.y];
    };
    svg.addEventListener("wheel", (e) => { e.preventDefault(); zoom(e.deltaY > 0 ? 1.25 : 0.8, ...at(e)); }, { passive: false });
    svg.addEventListener("dblclick", (e) => { e.preventDefault(); zoom(0.5, ...at(e)); });

    // One pointer moves the map, two make it nearer or farther as well. A finger
    // that goes up or down scrolls the page.
    const held = new Map();
    let moved = 0;
    svg.addEventListener("pointerdown", (e) => { held.set(e.pointerId, e); moved = 0; });
    svg.addEventListener("pointermove", (e) => {
      const last = held.get(e.pointerId);
      if (!last) return;
      const k = pixel(), n = held.size;
      moved += Math.abs(e.clientX - last.clientX) + Math.abs(e.clientY - last.clientY);
      if (moved > 4 && !svg.hasPointerCapture(e.pointerId)) svg.setPointerCapture(e.pointerId);
      set([v[0] - (e.clientX - last.clientX) * k / n, v[1] - (e.clientY - last.clientY) * k / n, v[2], v[3]]);
      if (n === 2) {
        const [other] = [...held.values()].filter((p) => p.pointerId !== e.pointerId);
        const far = (p) => Math.hypot(p.clientX - other.clientX, p.clientY - other.clientY);
        zoom(far(last) / Math.max(1, far(e)), ...at(other));
      }
      held.set(e.pointerId, e);
    });
    ["pointerup", "pointercancel"].forEach((name) => svg.addEventListener(name, (e) => held.delete(e.pointerId)));
    svg.addEventListener("click", (e) => { if (moved > 4) { e.preventDefault(); e.stopPropagation(); } }, true);
    svg.addEventListener("dragstart", (e) => e.preventDefault());

    svg.addEventListener("keydown", (e) => {
      if (e.ctrlKey || e.metaKey || e.altKey) return;
      const move = { ArrowLeft: [-0.2, 0], ArrowRight: [0.2, 0], ArrowUp: [0, -0.2], ArrowDown: [0, 0.2] }[e.key];
      if (move) pan(...move);
      else if (e.key === "+" || e.key === "=") zoom(0.6);
      else if (e.key === "-" || e.key === "−") zoom(1 / 0.6);
      else if (e.key === "0" || e.key === "Home") set([...home]);
      else return;
      e.preventDefault();
      e.stopPropagation();
    });
    const tools = document.createElement("p");
    tools.className = "zoom";
    [["+", "Nearer", () => zoom(0.6)], ["−", "Farther", () => zoom(1 / 0.6)], ["⌂", "As it was", () => set([...home])]].forEach(([t, name, f]) => {
      const b = document.createElement("button");
      b.type = "button"; b.textContent = t; b.setAttribute("aria-label", name);
      b.addEventListener("click", f);
      tools.append(b);
    });
    one(".zoom", svg.parentElement)?.remove();
    svg.after(tools);
    let wide = 600; // as the server takes it to be at first
    new ResizeObserver(() => {
      if (Math.abs(svg.clientWidth - wide) < 90) return;
      wide = svg.clientWidth;
      draw();
    }).observe(svg);
  });

  // What is typed to be entered is kept until it is entered, whatever happens to
  // the page.
  const draft = one("form[data-draft]");
  if (draft) {
    const fields = () => [...draft.elements].filter((f) => f.name);
    const typed = () => fields().some((f) => f.type !== "radio" && f.value);
    const kept = JSON.parse(sessionStorage.getItem("draft") || "null");
    if (kept && !typed()) {
      fields().forEach((f) => { if (f.type === "radio") f.checked = kept[f.name] === f.value; else f.value = kept[f.name] || ""; });
      const box = draft.closest("details");
      if (box) box.open = true;
    }
    draft.addEventListener("input", () => {
      try { sessionStorage.setItem("draft", JSON.stringify(Object.fromEntries(new FormData(draft)))); } catch { /* too long to keep: the page has it */ }
    });
    draft.addEventListener("keydown", (e) => { if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) draft.requestSubmit(); });
  }
  if (new URLSearchParams(location.search).has("entered")) {
    sessionStorage.removeItem("draft");
    history.replaceState(null, "", location.pathname + location.hash);
  }

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
  const enter = () => {
    const words = one("[data-key-target=n]");
    if (!words) { const a = one("a[data-key=n]"); if (a) location.href = a.href; return; }
    const box = words.closest("details");
    if (box) box.open = true;
    words.focus();
  };
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, textarea, select")) return;
    switch (e.key) {
      case "j": go(here + 1); break;
      case "k": go(here - 1); break;
      case "a": press("accept"); break;
      case "x": press("reject"); break;
      case "c": { const item = atHand(); if (item) one("button.copy", item)?.click(); break; }
      case "/": case "f": one(`[data-key='${e.key}']`)?.focus(); break;
      case "n": enter(); break;
      case "?": one("#keys").showModal(); break;
      case "g": case "r": { const a = one(`[data-key=${e.key}]`); if (!a) return; location.href = a.href; break; }
      default: return;
    }
    e.preventDefault();
  });
})();
