/** How many boxes and lines a map draws. */
export type Drawn = { boxes: number; lines: number }

const columns = 12
const placeOf = (index: number) => ({ x: (index % columns) * 95, y: Math.floor(index / columns) * 60 })

const boxOf = (index: number): string => {
  const { x, y } = placeOf(index)
  return `<div class="box" style="left:${x}px;top:${y}px">Organisation ${index}</div>`
}

const lineOf = (index: number, boxes: number): string => {
  const [from, to] = [placeOf(index % boxes), placeOf((index * 7 + 1) % boxes)]
  return `<path d="M ${from.x} ${from.y} L ${to.x} ${to.y}"/>`
}

/** A page without any code of ours that draws as much as the map does, and can be pushed: what it takes, the machine takes. */
export const bareMap = ({ boxes, lines }: Drawn): string => `<!doctype html>
<style>
  body { margin: 0; overflow: hidden; font: 11px sans-serif }
  #all, #all * { position: absolute }
  .box { width: 80px; height: 28px; border: 1px solid; border-radius: 4px; background: white; overflow: hidden }
  svg { overflow: visible; fill: none; stroke: teal; stroke-width: 2 }
</style>
<div id="all"><svg>${Array.from({ length: lines }, (_each, index) => lineOf(index, boxes)).join('')}</svg>
${Array.from({ length: boxes }, (_each, index) => boxOf(index)).join('')}</div>
<script>
  addEventListener('mousemove', ({ buttons, clientX, clientY }) => {
    if (buttons === 1) document.querySelector('#all').style.transform = \`translate(\${clientX / 4}px, \${clientY / 4}px)\`
  })
</script>`
