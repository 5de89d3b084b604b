import { AppError } from './errors.ts'
import { bytesOf } from './http.ts'

/** A file's name without its folder, and without what a report or a terminal should not hold. */
export const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replaceAll(/[^\p{L}\p{N}._ -]/gu, '_')
    .slice(0, 100)
    .toWellFormed() || 'file'

/** The multipart form of an upload, at most `limit` bytes of it. */
export const formOf = async (request: Request, limit: number): Promise<FormData> => {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) {
    throw new AppError('invalid', 'The files must come as a multipart form, one file field each.')
  }
  // Counted while it arrives: an upload beyond the limit is refused before it is all here.
  const body = new Uint8Array(await bytesOf(request, limit))
  return new Response(body, { headers: { 'content-type': type } }).formData().catch((cause: unknown) => {
    throw new AppError('invalid', 'The body is not a whole multipart form.', {}, { cause })
  })
}
