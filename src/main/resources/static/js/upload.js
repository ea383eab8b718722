/* Sends files one after the other with their progress, and goes on where a broken line stopped (tus 1.0.0).
   Without it the form is sent as it is. */
"use strict";

(function () {
  const CHUNK = 1024 * 1024;
  const PAUSES = [1000, 2000, 5000, 10000, 20000];
  const SILENCE = 90000;
  const digits = new Intl.NumberFormat(document.documentElement.lang === "fa" ? "fa-IR" : "en");
  const queue = [];
  let busy = false;

  /* Why an upload stops: in the reader's words, and whether the same bytes may be sent again. */
  class Stop extends Error {
    constructor(message, again, field) {
      super(message);
      this.again = again;
      this.field = field;
    }
  }

  class LineBroken extends Error {}

  function request(item, method, url, headers, body) {
    return new Promise(function (resolve, reject) {
      const xhr = new XMLHttpRequest();
      let alarm;
      function listen() {
        clearTimeout(alarm);
        alarm = setTimeout(function () { xhr.abort(); }, SILENCE);
      }
      function broken() {
        clearTimeout(alarm);
        reject(new LineBroken());
      }
      xhr.open(method, url);
      const token = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
      const all = Object.assign({"Tus-Resumable": "1.0.0", "Accept": "application/json, application/problem+json"}, token, headers);
      Object.keys(all).forEach(function (name) { xhr.setRequestHeader(name, all[name]); });
      xhr.upload.onprogress = function (event) {
        listen();
        if (body) {
          show(item, item.offset + Math.min(event.loaded, body.size));
        }
      };
      xhr.onload = function () {
        clearTimeout(alarm);
        resolve(xhr);
      };
      xhr.onerror = broken;
      xhr.onabort = broken;
      listen();
      item.xhr = xhr;
      xhr.send(body || null);
    });
  }

  /* What the program answered, if it is none of what the sender itself can mend. */
  function stop(item, xhr) {
    const texts = item.form.dataset;
    let problem = {};
    try {
      problem = JSON.parse(xhr.responseText);
    } catch (noProblem) {
      problem = {};
    }
    if (xhr.status < 400) {
      return new Stop(texts.textOver, true);
    }
    const error = (problem.errors || [])[0];
    if (error) {
      return new Stop(error.message, false, error.field);
    }
    return new Stop(problem.detail || texts.textFailed, xhr.status >= 500 || xhr.status === 403);
  }

  function isTus(xhr) {
    return xhr.getResponseHeader("Tus-Resumable") !== null;
  }

  function base64(text) {
    return btoa(String.fromCharCode.apply(null, new TextEncoder().encode(text)));
  }

  async function begin(item) {
    const form = item.form.dataset;
    const metadata = {owner: form.owner, id: form.ownerId, kind: item.kind, filename: item.file.name};
    const header = Object.keys(metadata).map(function (name) { return name + " " + base64(metadata[name]); });
    const xhr = await request(item, "POST", form.uploads,
      {"Upload-Length": String(item.file.size), "Upload-Metadata": header.join(",")});
    if (xhr.status !== 201) {
      throw stop(item, xhr);
    }
    item.url = xhr.getResponseHeader("Location");
    item.offset = 0;
    remember(item);
  }

  /* How much is there already; what is gone meanwhile begins anew. */
  async function ask(item) {
    const xhr = await request(item, "GET", item.url, {});
    if (xhr.status === 404 || xhr.status === 400) {
      forget(item);
      await begin(item);
    } else if (xhr.status === 200 && isTus(xhr)) {
      item.offset = Number(xhr.getResponseHeader("Upload-Offset"));
    } else {
      throw stop(item, xhr);
    }
  }

  async function send(item) {
    const part = item.file.slice(item.offset, item.offset + CHUNK);
    const last = item.offset + part.size === item.file.size;
    const xhr = await request(item, "PATCH", item.url,
      {"Upload-Offset": String(item.offset), "Content-Type": "application/offset+octet-stream"}, part);
    if (xhr.status === 204 && isTus(xhr)) {
      item.offset = Number(xhr.getResponseHeader("Upload-Offset"));
    } else if (xhr.status === 409 && xhr.getResponseHeader("Upload-Offset") !== null) {
      item.offset = Number(xhr.getResponseHeader("Upload-Offset"));
    } else if (xhr.status === 404) {
      await ask(item);
    } else {
      if (xhr.status === 422 && last) {
        forget(item);
      }
      throw stop(item, xhr);
    }
    show(item, item.offset);
  }

  async function upload(item) {
    let attempt = 0;
    while (item.offset < item.file.size) {
      try {
        if (!item.url) {
          await begin(item);
        } else if (item.unsure) {
          await ask(item);
        }
        item.unsure = false;
        await send(item);
        attempt = 0;
      } catch (problem) {
        if (!(problem instanceof LineBroken) || item.cancelled) {
          throw problem;
        }
        item.unsure = true;
        say(item, item.form.dataset.textWaiting);
        await pause(PAUSES[Math.min(attempt++, PAUSES.length - 1)]);
      }
    }
  }

  /* Until the time is over, or the line is there again. */
  function pause(time) {
    return new Promise(function (resolve) {
      const timer = setTimeout(go, time);
      function go() {
        clearTimeout(timer);
        removeEventListener("online", go);
        resolve();
      }
      addEventListener("online", go);
    });
  }

  function key(item) {
    const form = item.form.dataset;
    return ["hz-upload", form.owner, form.ownerId, item.kind, item.file.name, item.file.size, item.file.lastModified].join("|");
  }

  function storage(work) {
    try {
      return work(window.localStorage);
    } catch (closed) {
      return null;
    }
  }

  function remember(item) {
    storage(function (kept) { kept.setItem(key(item), item.url); });
  }

  function forget(item) {
    item.url = null;
    item.offset = 0;
    storage(function (kept) { kept.removeItem(key(item)); });
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text || "";
    return made;
  }

  function row(item) {
    const list = item.form.parentElement.querySelector("[data-upload-list]");
    item.row = element("li", "");
    const name = element("span", "");
    name.append(element("bdi", "", item.file.name));
    item.bar = document.createElement("progress");
    item.bar.max = item.file.size;
    item.bar.value = 0;
    item.bar.setAttribute("aria-label", item.file.name);
    item.status = element("span", "hz-upload-status");
    item.button = element("button", "btn btn-sm btn-link", item.form.dataset.textCancel);
    item.button.type = "button";
    item.button.setAttribute("aria-label", item.form.dataset.textCancel + ": " + item.file.name);
    item.button.addEventListener("click", function () { item.press(); });
    item.row.append(name, item.bar, item.status, item.button);
    list.append(item.row);
  }

  function show(item, bytes) {
    item.bar.value = bytes;
    const percent = Math.floor(bytes * 100 / item.file.size);
    item.status.textContent = percent < 100
      ? item.form.dataset.textSending.replace("#", digits.format(percent))
      : item.form.dataset.textChecking;
  }

  /* Said aloud too; the percentages are only shown. */
  function say(item, text) {
    item.status.textContent = text;
    item.form.parentElement.querySelector("[data-upload-said]").textContent = item.file.name + ": " + text;
  }

  function offer(item, again) {
    item.button.hidden = !again;
    item.button.textContent = item.form.dataset.textRetry;
    item.button.setAttribute("aria-label", item.form.dataset.textRetry + ": " + item.file.name);
    item.press = function () {
      item.row.remove();
      add(item.form, item.file, item.kind);
      work();
    };
  }

  function fieldError(item, problem) {
    const control = item.form.querySelector("[name=" + (problem.field === "kind" ? "kind" : "file") + "]");
    if (!control || control.type === "hidden") {
      return;
    }
    const id = control.id + "-error";
    const error = document.getElementById(id) || element("div", "hz-error");
    const line = element("div", "");
    line.append(element("bdi", "", item.file.name), ": " + problem.message);
    error.id = id;
    error.append(line);
    control.before(error);
    control.setAttribute("aria-invalid", "true");
    const described = (control.getAttribute("aria-describedby") || "").split(" ").filter(function (each) { return each && each !== id; });
    control.setAttribute("aria-describedby", described.concat(id).join(" "));
    control.closest(".hz-field").classList.add("hz-invalid");
  }

  function clearErrors(form) {
    form.querySelectorAll(".hz-error").forEach(function (error) { error.remove(); });
    form.querySelectorAll(".hz-invalid").forEach(function (field) { field.classList.remove("hz-invalid"); });
    form.querySelectorAll("[aria-invalid]").forEach(function (control) { control.removeAttribute("aria-invalid"); });
  }

  function cancel(item) {
    item.cancelled = true;
    if (item.xhr) {
      item.xhr.abort();
    }
    if (item.url) {
      request(item, "DELETE", item.url, {}).catch(function () { return null; });
    }
    forget(item);
    finish(item, item.form.dataset.textCancelled, true);
  }

  function finish(item, text, again) {
    item.finished = true;
    say(item, text);
    offer(item, again);
  }

  async function work() {
    if (busy) {
      return;
    }
    busy = true;
    for (let item = queue.shift(); item; item = queue.shift()) {
      if (!item.finished) {
        await one(item);
      }
    }
    busy = false;
  }

  /* The list is put anew each time, so the next file waits for it: a second request would aim at a list that is gone.
     If it does not come, the file is stored all the same and its own line says so. */
  function refresh() {
    return window.htmx.ajax("GET", location.pathname,
      {source: document.body, target: "#files", select: "#files", swap: "outerHTML"})
      .catch(function () { return null; });
  }

  async function one(item) {
    try {
      item.url = storage(function (kept) { return kept.getItem(key(item)); });
      item.unsure = item.url !== null;
      await upload(item);
      storage(function (kept) { kept.removeItem(key(item)); });
      item.row.classList.add("hz-upload-done");
      finish(item, item.form.dataset.textDone, false);
      await refresh();
    } catch (problem) {
      if (item.cancelled) {
        return;
      }
      const text = problem instanceof Stop ? problem.message : item.form.dataset.textFailed;
      item.row.classList.add("hz-upload-refused");
      fieldError(item, {field: problem.field, message: text});
      finish(item, text, !(problem instanceof Stop) || problem.again);
    }
  }

  function add(form, file, kind) {
    const item = {form: form, file: file, kind: kind, offset: 0, url: null, unsure: false};
    item.press = function () { cancel(item); };
    row(item);
    const most = Number(form.dataset.most);
    if (file.size === 0 || file.size > most) {
      const text = file.size === 0 ? form.dataset.textEmpty : form.dataset.textSize;
      item.row.classList.add("hz-upload-refused");
      fieldError(item, {field: "file", message: text});
      finish(item, text, false);
    }
    queue.push(item);
  }

  document.querySelectorAll("form[data-uploads]").forEach(function (form) {
    const input = form.querySelector("input[type=file]");
    input.multiple = true;
    form.addEventListener("submit", function (event) {
      if (input.files.length === 0) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      clearErrors(form);
      Array.from(input.files).forEach(function (file) { add(form, file, form.querySelector("[name=kind]").value); });
      input.value = "";
      work();
    });
  });

  window.addEventListener("beforeunload", function (event) {
    if (busy) {
      event.preventDefault();
    }
  });
})();
