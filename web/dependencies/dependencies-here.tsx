import { lazy, Suspense } from 'react'

const DependenciesCard = lazy(async () => ({
  default: (await import('./dependencies-card.tsx')).DependenciesCard,
}))

/** What the service rests on, beside the text. */
export const DependenciesHere = ({ workspace }: { workspace: string }) => (
  <Suspense>
    <DependenciesCard workspace={workspace} />
  </Suspense>
)
