/** A field of a panel: a label above what it labels. */
import { type ComponentProps, type ReactNode, useId } from 'react'

interface FieldProps {
  label: string
  /** What stands after the label. */
  mark?: ReactNode
  /** What tells more of it, below it. */
  hint?: string
  /** @param hintId what describes the field, where it has a hint */
  children: (id: string, hintId: string | undefined) => ReactNode
  /** Shown below the field, where something is to be said. */
  problem?: string | null
}

export function Field({ label, mark, hint, children, problem }: FieldProps) {
  const id = useId()
  const hintId = useId()
  return (
    <div className="field">
      {mark ? (
        <div className="field-head">
          <label htmlFor={id}>{label}</label>
          {mark}
        </div>
      ) : (
        <label htmlFor={id}>{label}</label>
      )}
      {children(id, hint === undefined ? undefined : hintId)}
      {hint !== undefined && (
        <p id={hintId} className="field-note">
          {hint}
        </p>
      )}
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

type InputProps = ComponentProps<'input'>

/** One line of text. */
export function TextInput({ className = '', ...rest }: InputProps) {
  return (
    <input
      type="text"
      className={`input ${className}`}
      autoComplete="off"
      spellCheck={false}
      dir="auto"
      {...rest}
    />
  )
}
