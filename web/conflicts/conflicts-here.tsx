import { lazy, Suspense } from 'react'
import { useCommentsHere } from '#web/comments/comments.ts'

const ConflictsCard = lazy(async () => ({ default: (await import('./conflicts-card.tsx')).ConflictsCard }))

/** The conflicts between roles beside the text, for those who are invited and for nobody else. */
export const ConflictsHere = ({ workspace }: { workspace: string }) => {
  const comments = useCommentsHere()
  if (!comments) return null
  return (
    <Suspense>
      <ConflictsCard workspace={workspace} stoodOn={comments.stoodOn} />
    </Suspense>
  )
}
