import { Button, Group, Text, TextInput, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyTextButton } from '#web/ui/copy-text-button.tsx'
import classes from './questions.module.css'

/** A link that was just made, to be copied: nobody can show it again. */
export const NewLink = ({ address, onSeen }: { address: string; onSeen: () => void }) => {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <section className={classes.link} aria-labelledby="new-link">
      <Title order={3} id="new-link">
        {t('questions.link.title')}
      </Title>
      <Text>{t('questions.link.once')}</Text>
      <TextInput
        ref={field}
        label={t('questions.link.address')}
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group align="flex-start">
        <CopyTextButton label={t('questions.link.copy')} read={() => address} />
        <Button variant="subtle" onClick={onSeen}>
          {t('questions.link.seen')}
        </Button>
      </Group>
    </section>
  )
}
