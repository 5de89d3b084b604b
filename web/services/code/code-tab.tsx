import { lazy, Suspense } from 'react'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import type { ServiceText } from '#model/contract/service-texts.ts'
import type { CodeInHand } from './use-code-text.ts'

// The editor and the reader of YAML are large: they come when somebody asks for code.
const CodePanel = lazy(async () => ({ default: (await import('./code-panel.tsx')).CodePanel }))

export type CodeTabProps = { workspace: string; text: ServiceText; inHand: CodeInHand | null }

/** The text that is shown, as code. */
export const CodeTab = (props: CodeTabProps) => (
  <Suspense fallback={<LoadingPanel />}>
    <CodePanel {...props} />
  </Suspense>
)
