// Runs before the first paint, so that a dark page never flashes white. A file, because the page allows no inline script.
let chosen = null
try {
  chosen = localStorage.getItem('mantine-color-scheme-value')
} catch {
  // Storage may be forbidden: then the system's scheme holds.
}
const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')

// The page may not make code from text; zod would try as soon as its first schema is made, before any setting in code.
globalThis.__zod_globalConfig = { jitless: true }
