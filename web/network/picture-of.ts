/** More pixels than this a browser may refuse to draw. */
const mostPixels = 60_000_000

const loaded = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image()
    image.addEventListener('load', () => resolve(image))
    image.addEventListener('error', () => reject(new Error('The drawing could not be read.')))
    image.src = address
  })

/** A drawing as a PNG, twice as fine as on the screen unless that would be too large; throws where it cannot be drawn. */
export const pictureOf = async (svg: string): Promise<Blob> => {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = await loaded(address)
    const scale = Math.min(2, Math.sqrt(mostPixels / (image.naturalWidth * image.naturalHeight)))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.naturalWidth * scale)
    canvas.height = Math.round(image.naturalHeight * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!picture) throw new Error('The picture is too large.')
    return picture
  } finally {
    URL.revokeObjectURL(address)
  }
}
