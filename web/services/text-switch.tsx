import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDocument } from './document/document-view.ts'
import type { TextKind } from '#model/contract/text-kind.ts'
import type { ServiceText } from '#model/contract/service-texts.ts'

export type TextSwitchProps = {
  text: ServiceText
  kinds: { kind: TextKind; number: number | null }[]
  show: (kind: TextKind) => void
}

/** Which text is shown, where the reader may see several. */
export const TextSwitch = ({ text, kinds, show }: TextSwitchProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  if (kinds.length < 2) return null
  const label = ({ kind, number: revision }: (typeof kinds)[number]): string => {
    const number = revision ?? 0
    if (kind === 'open' && page.open?.state === 'agreed') return t('service.text.agreed', { number })
    return kind === 'open' || kind === 'published'
      ? t(`service.text.${kind}`, { number })
      : t(`service.text.${kind}`)
  }
  return (
    <SegmentedControl
      aria-label={t('service.text.which')}
      value={text.kind}
      onChange={(kind) => show(kind as TextKind)}
      data={kinds.map((one) => ({ value: one.kind, label: label(one) }))}
    />
  )
}
