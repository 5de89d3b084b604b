import { anchorOf } from './document/document-view.ts'
import documentClasses from './document/document.module.css'

const cells: Record<string, string> = {
  affectedOutcomes: 'outcome-affected',
  removedCosts: 'cost-removed',
  imposedCosts: 'cost-imposed',
  removedRisks: 'risk-removed',
  imposedRisks: 'risk-imposed',
}

/** The places that may show a path, the nearest first: itself, its cell of the ledger, what it lies in. */
const candidates = (path: string): string[] => {
  const cell = cells[path.split('.').at(-1) ?? '']
  const places = cell ? [`cell.${cell}`, path] : [path]
  if (path.startsWith('roles') || path === 'owner') places.push('roles')
  for (let inner = path; /[./]/.test(inner);) {
    inner = inner.slice(0, Math.max(inner.lastIndexOf('.'), inner.lastIndexOf('/')))
    places.push(inner)
  }
  if (/^(cost\.costs|value\.risks)/.test(path)) places.push('ledger')
  return [...places, 'document']
}

/** The element that shows a path, or what it lies in. */
const placeOf = (path: string): HTMLElement | undefined =>
  candidates(path)
    .map((candidate) => document.querySelector<HTMLElement>(`#${CSS.escape(anchorOf(candidate))}`))
    .find((element) => element !== null)

/** Brings the place of a path into view, and nothing else. */
export const scrollTo = (path: string): void =>
  placeOf(path)?.scrollIntoView({ block: 'center', behavior: 'smooth' })

/** Shows the place of a path: scrolls there, takes the focus there, and lets it glow for a moment. */
export const goTo = (path: string): void => {
  const place = placeOf(path)
  if (!place) return
  place.scrollIntoView({ block: 'center', behavior: 'smooth' })
  const focusable = place.matches('button, a, input, textarea')
    ? place
    : place.querySelector<HTMLElement>('input, textarea, select, button')
  if (focusable) focusable.focus({ preventScroll: true })
  else {
    place.tabIndex = -1
    place.focus({ preventScroll: true })
  }
  const glow = documentClasses['found'] ?? 'found'
  place.classList.remove(glow)
  requestAnimationFrame(() => place.classList.add(glow))
}
