/* Draws the model of one process instance and marks the way that the case took through it. */
"use strict";

(async function () {
  const box = document.querySelector(".hz-diagram");
  if (!box) {
    return;
  }
  const viewer = new BpmnJS({ container: box });
  const [model, path] = await Promise.all([
    fetch(box.dataset.model).then(function (answer) { return answer.text(); }),
    fetch(box.dataset.path).then(function (answer) { return answer.json(); })
  ]);
  await viewer.importXML(model);
  const elements = viewer.get("elementRegistry");
  const factory = viewer.get("graphicsFactory");
  const canvas = viewer.get("canvas");
  elements.forEach(function (element, graphics) {
    const label = path.labels[element.businessObject.id];
    if (label && element.businessObject.name) {
      element.businessObject.name = label;
    }
    if (element.parent && graphics) {
      factory.update(element.waypoints ? "connection" : "shape", element, graphics);
    }
  });
  path.visited.forEach(function (id) { if (elements.get(id)) { canvas.addMarker(id, "hz-visited"); } });
  path.current.forEach(function (id) { if (elements.get(id)) { canvas.addMarker(id, "hz-current"); } });
  /* As high as the picture is when it fills the width; then it can be moved and enlarged. */
  const picture = canvas.viewbox().inner;
  box.style.blockSize = Math.max(240, box.clientWidth * picture.height / picture.width + 64) + "px";
  canvas.resized();
  /* From the upper edge on, so that the mark of bpmn.io stands below the picture and not on it. */
  canvas.zoom("fit-viewport");
  canvas.scroll({ dx: 0, dy: 8 });
  box.dataset.ready = "true";
})();
