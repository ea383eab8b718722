/* Small comforts on top of pages that work without it: toman beside rial, focus on errors, one submission a click. */
"use strict";

(function () {
  const persian = "۰۱۲۳۴۵۶۷۸۹";
  const arabic = "٠١٢٣٤٥٦٧٨٩";
  const language = document.documentElement.lang;
  const numbers = new Intl.NumberFormat(language === "fa" ? "fa-IR" : "en");

  function latinDigits(text) {
    return Array.from(text, function (character) {
      const digit = Math.max(persian.indexOf(character), arabic.indexOf(character));
      return digit < 0 ? character : String(digit);
    }).join("");
  }

  function showToman(input) {
    const hint = document.getElementById(input.dataset.toman);
    const rial = latinDigits(input.value).replace(/[\u066C\u060C,_\s\u200C]/g, "");
    const readable = /^\d{1,19}$/.test(rial);
    hint.textContent = readable
      ? hint.dataset.text.replace("#", numbers.format(BigInt(rial) / 10n))
      : "";
  }

  /* The first cell speaks for itself unless it is a mere number; so do headings and buttons. */
  function needsName(cell, column) {
    const number = /^[\d\u06F0-\u06F9]+$/.test(cell.textContent.trim());
    return cell.tagName === "TD" && (column > 0 || number) && !cell.querySelector("button");
  }

  /* The name stands where the page begins, whatever the direction of the value. */
  function isolate(cell) {
    if (cell.dir === "auto") {
      const value = document.createElement("bdi");
      value.append(...cell.childNodes);
      cell.append(value);
      cell.removeAttribute("dir");
    }
  }

  /* What stands in a column of its own on a desk is named beside the value on a telephone. */
  function stack(table) {
    const names = Array.from(table.querySelectorAll(":scope > thead th, :scope > thead td"), function (head) {
      return head.textContent.trim();
    });
    table.setAttribute("role", "table");
    table.querySelectorAll(":scope > thead, :scope > tbody, :scope > tfoot").forEach(function (part) {
      part.setAttribute("role", "rowgroup");
    });
    table.querySelectorAll(":scope > * > tr").forEach(function (row) {
      let column = 0;
      row.setAttribute("role", "row");
      Array.from(row.cells).forEach(function (cell) {
        const heads = cell.tagName === "TH";
        const role = heads ? (cell.closest("thead") ? "columnheader" : "rowheader") : "cell";
        cell.setAttribute("role", role);
        if (!cell.textContent.trim() && !cell.querySelector("input, select, img")) {
          cell.classList.add("hz-empty");
        } else if (needsName(cell, column) && names[column]) {
          cell.dataset.label = names[column];
          isolate(cell);
        }
        column += cell.colSpan;
      });
    });
    table.classList.add("hz-stacked");
  }

  /* A part that scrolls sideways can be reached by the keyboard. */
  function reach(part) {
    if (part.scrollWidth > part.clientWidth) {
      part.tabIndex = 0;
    }
  }

  function prepare(root) {
    root.querySelectorAll("[data-toman]").forEach(showToman);
    root.querySelectorAll("main .table:has(> thead :nth-child(4)), main .table[data-stack]").forEach(stack);
    root.querySelectorAll(".table-responsive").forEach(reach);
    root.querySelectorAll("[data-scripted]").forEach(function (part) {
      part.hidden = false;
    });
    const errors = root.querySelector(".hz-errors");
    if (errors) {
      errors.focus();
    }
  }

  document.addEventListener("input", function (event) {
    if (event.target.matches("[data-toman]")) {
      showToman(event.target);
    }
  });

  /* The second click of a double click sends nothing. */
  document.addEventListener("submit", function (event) {
    const form = event.target;
    const now = Date.now();
    if (now - Number(form.dataset.sent || 0) < 3000) {
      event.preventDefault();
    } else if (form.method === "post") {
      form.dataset.sent = String(now);
    }
  });

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]")) {
      window.print();
    }
    const menu = event.target.closest(".hz-menu");
    if (menu) {
      menu.setAttribute("aria-expanded", String(menu.getAttribute("aria-expanded") !== "true"));
    }
    const all = event.target.closest("[data-choose-all]");
    if (all) {
      const radios = all.closest(".hz-roll").querySelectorAll("[type=radio][value=" + all.dataset.chooseAll + "]");
      radios.forEach(function (radio) {
        radio.checked = true;
      });
    }
  });

  /* A refused request must be seen, not swallowed: its page takes the place of this one. */
  document.addEventListener("htmx:beforeSwap", function (event) {
    if (event.detail.xhr.status >= 400 && event.detail.xhr.status !== 422) {
      event.detail.shouldSwap = true;
      event.detail.target = document.body;
    }
  });

  document.addEventListener("hamafza:fresh", function (event) {
    prepare(event.detail);
  });

  document.addEventListener("htmx:load", function (event) {
    prepare(event.detail.elt);
  });

  prepare(document);
})();
