// A field to draw a signature in. Without a script the typed name is all there is, and enough.

const field = document.querySelector('[data-draw]');
if (field) {
  const pad = field.querySelector('canvas');
  const path = field.querySelector('input[name=drawing]');
  const pen = pad.getContext('2d');
  field.hidden = false;
  pen.lineWidth = 3;
  pen.lineCap = 'round';
  pen.strokeStyle = getComputedStyle(pad).color;
  let drawing = false;
  // What was drawn before a mistake elsewhere in the form is there again.
  if (path.value) pen.stroke(new Path2D(path.value));
  const at = (event) => {
    const box = pad.getBoundingClientRect();
    const inside = (value, most) => Math.round(Math.max(0, Math.min(most, value)));
    return [
      inside(((event.clientX - box.left) * pad.width) / box.width, 599),
      inside(((event.clientY - box.top) * pad.height) / box.height, 199),
    ];
  };
  const point = (event, first) => {
    const [x, y] = at(event);
    path.value += `${first ? 'M' : 'L'}${x} ${y}`;
    if (first) pen.beginPath(); else pen.lineTo(x, y);
    pen.strokeStyle = getComputedStyle(pad).color;
    if (!first) pen.stroke();
    pen.moveTo(x, y);
  };
  pad.addEventListener('pointerdown', (event) => {
    drawing = true;
    pad.setPointerCapture(event.pointerId);
    point(event, true);
  });
  pad.addEventListener('pointermove', (event) => {
    if (drawing && path.value.length < 50000) point(event, false);
  });
  for (const end of ['pointerup', 'pointercancel']) pad.addEventListener(end, () => { drawing = false; });
  field.querySelector('[data-clear]').addEventListener('click', () => {
    path.value = '';
    pen.clearRect(0, 0, pad.width, pad.height);
  });
}
