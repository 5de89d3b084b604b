import { AppError } from './errors.ts'

/** Headers of every reply; the page loads nothing from elsewhere, and nobody may frame it. */
export const securityHeaders = (publicUrl: string): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'self'",
    // The component library sets colours and sizes as inline styles.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  // Links in mails carry secrets in their address: it is told to nobody.
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  ...(publicUrl.startsWith('https://') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
})

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS'])

const originOf = (url: string): string | undefined => URL.parse(url)?.origin

/** Refuses what a page of another site asks a browser to do; a bearer token is never sent by itself. */
const refuseForeign = (request: Request, publicUrl: string): void => {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  const host = request.headers.get('host')
  const ownOrigins = [originOf(publicUrl), originOf(request.url), host && originOf(`http://${host}`)]
  const isForeignSite = site !== null && site !== 'same-origin' && site !== 'none'
  const isForeignOrigin = origin !== null && !ownOrigins.includes(origin)
  if (isForeignSite || isForeignOrigin)
    throw new AppError('forbidden', 'This was asked for by a page of another site.')
}

/** The same for requests that change something; reading is safe, since the reply stays in the browser. */
export const refuseCrossSite = (request: Request, publicUrl: string): void => {
  if (readOnly.has(request.method) || request.headers.has('authorization')) return
  refuseForeign(request, publicUrl)
}

/** The same for a connection on which both sides will talk: its replies would reach the page of another site. */
export const refuseCrossSiteConnection = (request: Request, publicUrl: string): void => {
  if (!request.headers.has('authorization')) refuseForeign(request, publicUrl)
}
