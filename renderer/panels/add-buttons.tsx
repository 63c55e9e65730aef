/** Buttons that bring the fields that are folded away: “+ Region”, “+ Country”. */
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'

interface AddButtonProps {
  children: ReactNode
  disabled?: boolean
  onClick(): void
}

export function AddButton({ children, ...rest }: AddButtonProps) {
  return (
    // leaving a field may change the story and move what is below it: the press would end beside the button
    <button type="button" className="text-button" onMouseDown={(event) => event.preventDefault()} {...rest}>
      <Plus aria-hidden="true" />
      {children}
    </button>
  )
}

export function AddButtons({ children }: { children: ReactNode }) {
  return <div className="add-buttons">{children}</div>
}
