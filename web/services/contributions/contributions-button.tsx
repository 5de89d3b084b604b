import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommentsHere } from '#web/comments/comments.ts'

const ContributionsDrawer = lazy(async () => ({
  default: (await import('./contributions-drawer.tsx')).ContributionsDrawer,
}))

/** Opens who contributed what, for those who take part. */
export const ContributionsButton = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const isInvited = useCommentsHere() !== null
  const [wanted, setWanted] = useState(false)
  const [isOpen, setOpen] = useState(false)
  if (!isInvited) return null
  return (
    <div>
      <Button
        size="compact-sm"
        variant="light"
        aria-haspopup="dialog"
        onClick={() => {
          setWanted(true)
          setOpen(true)
        }}
      >
        {t('contributions.open')}
      </Button>
      {wanted && (
        <Suspense>
          <ContributionsDrawer workspace={workspace} opened={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}
