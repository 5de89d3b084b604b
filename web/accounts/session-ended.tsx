import { useDisclosure, useWindowEvent } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { sessionEnded } from '#web/query-client.ts'

// Few sessions end while somebody works: the dialog is loaded when one does.
const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.tsx')).SignInAgain }))

/** Asks to sign in again over the page that is open, when its session has ended. */
export const SessionEnded = ({ email }: { email: string }) => {
  const [opened, { open, close }] = useDisclosure(false)
  useWindowEvent(sessionEnded, open)
  return opened ? (
    <Suspense>
      <SignInAgain email={email} close={close} />
    </Suspense>
  ) : null
}
