import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '#web/client.ts'
import { useClauseName } from '#web/comments/use-clause-name.ts'
import { useAttributionAction } from './attribution-action.ts'

/** Gives one's word on a clause, or says that one did not say it: one click each. */
export const WordButtons = ({ path }: { path: string }) => {
  const { t } = useTranslation()
  const of = useClauseName()(path)
  const { busy, act } = useAttributionAction(path)
  const answer = (agrees: boolean) =>
    act(
      (params, seen) => client.answerAttribution({ params, body: { ...seen, agrees } }),
      agrees ? t('attribution.done.given') : t('attribution.done.refused'),
    )
  return (
    <>
      <Button
        size="compact-xs"
        loading={busy}
        aria-label={t('attribution.yesOf', { of })}
        onClick={() => void answer(true)}
      >
        {t('attribution.yes')}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={busy}
        aria-label={t('attribution.noOf', { of })}
        onClick={() => void answer(false)}
      >
        {t('attribution.no')}
      </Button>
    </>
  )
}
