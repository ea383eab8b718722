/* Saves a section of a draft as it is being typed, keeps it on the device while there is no connection, and shows what
   others have changed. The page works without it: its buttons save too. */
"use strict";

(function () {
  const PAUSE = 1200;
  const ROUND = 15000;
  const RETRY = 8000;
  const place = document.querySelector("[data-draft]");
  let timer = null;
  let typed = 0;
  let sent = 0;
  let busy = false;

  const form = () => place.querySelector("form[data-autosave]");
  const status = () => place.querySelector("[data-draft-status]");
  const memory = () => "hamafza:" + form().dataset.autosave;

  function say(what) {
    const line = status();
    if (line.textContent !== line.dataset[what]) {
      line.textContent = line.dataset[what];
    }
  }

  function content() {
    return new URLSearchParams(new FormData(form())).toString();
  }

  function remember(text) {
    try {
      localStorage.setItem(memory(), text);
    } catch (full) {
      console.warn("the browser keeps nothing", full);
    }
  }

  function forget() {
    localStorage.removeItem(memory());
  }

  /* The token of this page takes the place of the one that was kept with the text. */
  function withToken(text) {
    const fields = new URLSearchParams(text);
    const token = form().querySelector("[name=_csrf]");
    if (token) {
      fields.set("_csrf", token.value);
    }
    return fields.toString();
  }

  async function post(text) {
    const answer = await fetch(form().dataset.autosave, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" },
      body: withToken(text),
    });
    const json = (answer.headers.get("Content-Type") || "").includes("json");
    return { ok: answer.ok && json, value: json ? await answer.json() : null };
  }

  function schedule(delay) {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  }

  async function save() {
    if (busy) {
      schedule(300);
      return;
    }
    const text = content();
    const state = typed;
    busy = true;
    if (typed > sent) {
      remember(text);
      say("saving");
    }
    try {
      const answer = await post(text);
      if (!answer.ok) {
        say("refused");
        return;
      }
      await take(answer.value, state);
      schedule(ROUND);
    } catch (gone) {
      say("offline");
      schedule(RETRY);
    } finally {
      busy = false;
    }
  }

  async function take(answer, state) {
    sent = Math.max(sent, state);
    form().elements.edition.value = String(answer.edition);
    showOthers(answer.others);
    showErrors(answer.errors);
    if (typed > state) {
      schedule(PAUSE);
      return;
    }
    forget();
    if (answer.refresh) {
      await refresh();
      say("refreshed");
    } else if (typed > 0) {
      say("saved");
    }
  }

  /* The section as it is now takes the place of the one on the page; the cursor stays where it was. */
  async function refresh() {
    const page = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    const before = typed;
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("[data-draft]");
    if (!fresh || typed > before) {
      return;
    }
    const active = document.activeElement;
    const id = active && place.contains(active) ? active.id : "";
    const caret = id && typeof active.selectionStart === "number" ? active.selectionStart : null;
    const undo = place.querySelector("[data-undo]");
    place.replaceChildren(...fresh.childNodes);
    const list = undo && document.getElementById(undo.dataset.undo);
    if (list) {
      list.querySelector("legend").after(undo);
    }
    const again = id ? document.getElementById(id) : null;
    if (again) {
      again.focus();
      if (caret !== null && again.setSelectionRange) {
        again.setSelectionRange(caret, caret);
      }
    }
    document.dispatchEvent(new CustomEvent("hamafza:fresh", { detail: place }));
    sums();
  }

  function showOthers(names) {
    const here = place.querySelector("[data-others]");
    here.textContent = "";
    if (names) {
      const line = document.createElement("p");
      line.className = "hz-flash";
      line.setAttribute("role", "status");
      line.textContent = here.dataset.text.replace("#", names);
      here.append(line);
    }
  }

  function showErrors(errors) {
    form().querySelectorAll("[data-live-error]").forEach(function (old) {
      old.closest(".hz-field").classList.remove("hz-invalid");
      old.remove();
    });
    Object.keys(errors).forEach(function (name) {
      const field = Array.from(form().elements).find((each) => each.name === name);
      const box = field && field.closest(".hz-field");
      if (!box || box.querySelector(".hz-error")) {
        return;
      }
      const line = document.createElement("div");
      line.className = "hz-error";
      line.dataset.liveError = "";
      line.textContent = errors[name];
      box.querySelector("label, legend").after(line);
      box.classList.add("hz-invalid");
    });
  }

  /* Digits of any script, without separators; null for what is no amount. */
  function amount(input) {
    const bare = input.value
      .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
      .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
      .replace(/[\u066C\u060C,_\s\u200C]/g, "");
    return /^\d{1,18}$/.test(bare) ? BigInt(bare) : null;
  }

  function sums() {
    const box = place.querySelector("[data-sums]");
    if (!box) {
      return;
    }
    const numbers = new Intl.NumberFormat(document.documentElement.lang === "fa" ? "fa-IR" : "en");
    const byType = {};
    let lines = 0n;
    form()
      .querySelectorAll("[name^='lines['][name$='.amount']")
      .forEach(function (input) {
        const value = amount(input) || 0n;
        const type = form().elements[input.name.replace(".amount", ".type")].value;
        lines += value;
        byType[type] = (byType[type] || 0n) + value;
      });
    let funds = 0n;
    ["requested", "own", "other"].forEach(function (name) {
      funds += amount(form().elements[name]) || 0n;
    });
    const total = amount(form().elements.total);
    box.querySelector("[data-sum=lines]").textContent = numbers.format(lines);
    box.querySelector("[data-sum=funds]").textContent = numbers.format(funds);
    box.querySelectorAll("[data-share]").forEach(function (output) {
      const part = byType[output.dataset.share] || 0n;
      const share = lines > 0n ? (part * 200n + lines) / (2n * lines) : 0n;
      output.textContent = output.dataset.text.replace("#", numbers.format(share));
      output.closest("dd").hidden = part === 0n;
      output.closest("dd").previousElementSibling.hidden = part === 0n;
    });
    const note = box.querySelector("[data-sum-note]");
    const compared = total === null ? [lines, funds] : [lines, funds, total];
    const most = compared.reduce((a, b) => (a > b ? a : b));
    const least = compared.reduce((a, b) => (a < b ? a : b));
    const text = most === least ? note.dataset.agrees : note.dataset.differs.replace("#", numbers.format(most - least));
    note.textContent = most === 0n ? "" : text;
  }

  function changed(event) {
    if (form().contains(event.target)) {
      typed += 1;
      sums();
      remember(content());
      schedule(PAUSE);
    }
  }

  /* What was kept when the connection broke is saved with the edition on which it was built. */
  async function restore() {
    const kept = localStorage.getItem(memory());
    if (!kept) {
      return;
    }
    try {
      const answer = await post(kept);
      if (answer.ok) {
        forget();
        await refresh();
        showOthers(answer.value.others);
        say("restored");
      }
    } catch (gone) {
      say("offline");
    }
  }

  place.addEventListener("input", changed);
  place.addEventListener("change", changed);
  place.addEventListener("submit", function (event) {
    clearTimeout(timer);
    if (event.target === form()) {
      forget();
    }
  });
  window.addEventListener("online", function () {
    schedule(0);
  });
  sums();
  restore().then(function () {
    schedule(typed > sent ? PAUSE : ROUND);
  });
})();
