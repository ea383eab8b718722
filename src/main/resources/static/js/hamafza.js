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

  function prepare(root) {
    root.querySelectorAll("[data-toman]").forEach(showToman);
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
  });

  /* A refused request must be seen, not swallowed: its page takes the place of this one. */
  document.addEventListener("htmx:beforeSwap", function (event) {
    if (event.detail.xhr.status >= 400 && event.detail.xhr.status !== 422) {
      event.detail.shouldSwap = true;
      event.detail.target = document.body;
    }
  });

  document.addEventListener("htmx:load", function (event) {
    prepare(event.detail.elt);
  });

  prepare(document);
})();
