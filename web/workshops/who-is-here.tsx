import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#web/client.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { SpeakingBadge } from './speaking-badge.tsx'
import { useLeading, useShown } from './use-leading.ts'

const Seats = () => {
  const { t } = useTranslation()
  const { seats } = useShown().screen
  const remove = useLeading((params, participant: string) =>
    client.removeParticipant({ params: { ...params, participant } }),
  )
  if (seats.length === 0) return <Text>{t('workshops.screen.nobody')}</Text>
  return (
    <Stack>
      <Text c="dimmed">{t('workshops.seats.help')}</Text>
      <Rows>
        {seats.map(({ id, name, role }) => (
          <Row
            key={id}
            aside={
              <Button
                variant="default"
                aria-label={t('workshops.seats.removeOf', { name })}
                loading={remove.isPending && remove.variables === id}
                onClick={() => remove.mutate(id)}
              >
                {t('workshops.seats.remove')}
              </Button>
            }
          >
            <Text>{name}</Text>
            <SpeakingBadge role={role} />
          </Row>
        ))}
      </Rows>
    </Stack>
  )
}

/** Who takes part, for whoever leads; behind a button, as the screen is on the wall. */
export const WhoIsHere = () => {
  const { t } = useTranslation()
  const { leads } = useShown()
  const [open, setOpen] = useState(false)
  if (!leads) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('workshops.seats.title')}
      </Button>
      {open && (
        <Dialog title={t('workshops.seats.title')} onClose={() => setOpen(false)}>
          <Seats />
        </Dialog>
      )}
    </>
  )
}
