import { Fragment } from 'react'

/** A sentence of the wording catalogue, with the words between `**` set strong. */
export const Prose = ({ text }: { text: string }) => (
  <>
    {text.split('**').map((piece, index) =>
      // oxlint-disable-next-line react/no-array-index-key -- the pieces of one sentence keep their places
      index % 2 === 1 ? <strong key={index}>{piece}</strong> : <Fragment key={index}>{piece}</Fragment>,
    )}
  </>
)
