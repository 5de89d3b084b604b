import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

type Coding = 'br' | 'gzip' | 'identity'
type Entry = { changed: number; bodies: Map<Coding, Promise<Uint8Array<ArrayBuffer>>> }

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
const compressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.map', '.txt'])

// What the builder put here carries a hash of its content in its name.
const neverChanges = /\/assets\/[^/]+-[\w-]{8}\.\w+$/

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }
// Once per file and process: worth more work than the fastest setting, not minutes of it.
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

const bytesOf = async (file: string, coding: Coding): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = await readFile(file)
  if (coding === 'identity') return new Uint8Array(bytes)
  return new Uint8Array(await (coding === 'br' ? compress.br(bytes, quality) : compress.gzip(bytes)))
}

const codingOf = (file: string, accepted: string): Coding => {
  if (!compressible.has(extname(file))) return 'identity'
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}

/** The file that an address names within the folder, or null for one outside it. */
const fileOf = (folder: string, path: string): string | null => {
  try {
    const file = resolve(folder, `.${decodeURIComponent(path)}`)
    return file.startsWith(folder + sep) && !file.includes('\0') ? file : null
  } catch {
    return null
  }
}

const changeOf = async (file: string): Promise<number | null> => {
  const found = await stat(file).catch(() => null)
  return found?.isFile() ? found.mtimeMs : null
}

/** Answers with files of a folder, compressed once; undefined where it has no such file. */
export const staticFiles = (folder: string) => {
  const root = resolve(folder)
  const entries = new Map<string, Entry>()

  const bodyOf = (file: string, changed: number, coding: Coding): Promise<Uint8Array<ArrayBuffer>> => {
    const known = entries.get(file)
    const entry = known?.changed === changed ? known : { changed, bodies: new Map() }
    entries.set(file, entry)
    const body = entry.bodies.get(coding) ?? bytesOf(file, coding)
    entry.bodies.set(coding, body)
    return body
  }

  const answer = async (request: Request, file: string): Promise<Response | undefined> => {
    const changed = await changeOf(file)
    if (changed === null) return undefined
    const coding = codingOf(file, request.headers.get('accept-encoding') ?? '')
    const etag = `"${changed.toString(36)}-${coding}"`
    const headers = new Headers({
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': neverChanges.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag,
      vary: 'accept-encoding',
    })
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    const body = await bodyOf(file, changed, coding)
    if (coding !== 'identity') headers.set('content-encoding', coding)
    headers.set('content-length', String(body.length))
    return new Response(request.method === 'HEAD' ? null : body, { headers })
  }

  return async (request: Request, path: string): Promise<Response | undefined> => {
    const file = fileOf(root, path)
    const found = file === null ? undefined : await answer(request, file)
    // Addresses of screens are the page's own business; a missing script is not a screen.
    return found ?? (extname(path) === '' ? answer(request, join(root, 'index.html')) : undefined)
  }
}
