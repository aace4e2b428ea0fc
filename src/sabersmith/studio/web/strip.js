// A section of a chart as a small picture: time to the right, a row for each lane and layer.

const COLORS = ["#ff4058", "#3d8bff"];
const WAYS = [[0, -1], [0, 1], [-1, 0], [1, 0], [-1, -1], [1, -1], [-1, 1], [1, 1]]; // on the screen
const WIDE_PX = 280;
const TALL_PX = 56;
const SIZE_PX = 7;

export function drawStrip(canvas, chart, [start, stop]) {
  const ratio = Math.min(devicePixelRatio, 2);
  canvas.width = WIDE_PX * ratio;
  canvas.height = TALL_PX * ratio;
  const draw = canvas.getContext("2d");
  draw.scale(ratio, ratio);
  draw.fillStyle = "rgb(255 255 255 / 6%)";
  for (let lane = 0; lane < 4; lane += 2) draw.fillRect(0, (lane * TALL_PX) / 4, WIDE_PX, TALL_PX / 4);
  for (const [time, line, layer, color, direction] of chart.notes) {
    if (time < start || time >= stop) continue;
    const x = ((time - start) / (stop - start)) * (WIDE_PX - 2 * SIZE_PX) + SIZE_PX;
    const y = ((3 - line + 0.5) * TALL_PX) / 4 + (1 - layer) * 3;
    draw.fillStyle = draw.strokeStyle = COLORS[color];
    const way = WAYS[direction];
    draw.beginPath();
    if (!way) {
      draw.arc(x, y, SIZE_PX / 3, 0, 7);
      draw.fill();
      continue;
    }
    const far = Math.hypot(...way);
    const [dx, dy] = way.map((value) => ((value / far) * SIZE_PX) / 2);
    draw.lineWidth = 1.6;
    draw.moveTo(x - dx, y - dy);
    draw.lineTo(x + dx, y + dy);
    draw.lineTo(x + 0.2 * dx - 0.6 * dy, y + 0.2 * dy + 0.6 * dx);
    draw.moveTo(x + dx, y + dy);
    draw.lineTo(x + 0.2 * dx + 0.6 * dy, y + 0.2 * dy - 0.6 * dx);
    draw.stroke();
  }
}
