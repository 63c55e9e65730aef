/** The list of house styles: copy one to change it, share it as a file, or take a shared one in. */

import { useState } from 'react'
import { t } from '../../catalogue'
import { checkName } from '../../catalogue/finding'
import { nameOfHouse } from '../../catalogue/house'
import { type House, isBuiltIn } from '../../story/houses'
import { desk } from '../bridge'
import { removeFromHouse, switchOn } from '../checks/house-checks'
import { attempt } from '../desk/attempt'
import { dropDraft, editHouse, useHouseDraft } from '../desk/house-draft'
import { changeHouses, saveEditedHouse, useHouses } from '../desk/houses'
import { Button } from '../parts/button'
import { HouseEditor } from './house-editor'
import type { SettingsPage } from './page'

/** A copy under an id and a name that no house has. */
function copyOf(house: House, all: readonly House[]): House {
  for (let number = 2; ; number++) {
    const id = `${house.id.slice(0, 56)}-${number}`
    const name = `${house.name.slice(0, 56)} ${number}`
    if (!all.some((each) => each.id === id || each.name === name)) return { ...house, id, name }
  }
}

/** In how many stories, of the desk and of its bin, a style is used. */
async function countUses(id: string): Promise<number> {
  const all = await Promise.all([desk.facets(false), desk.facets(true)])
  const uses = all.flatMap(({ house }) => house).filter(({ value }) => value === id)
  return uses.reduce((sum, { count }) => sum + count, 0)
}

/** What the desk added to a style from its stories: checks that are switched off, words that are known. */
function Additions({ house }: { house: House }) {
  return (
    <>
      {(house.checksOff ?? []).map(({ code, reason }) => (
        <p key={code} className="house-addition">
          <span>
            {t('settings.houseCheckOff', { check: checkName(code) })} <small>{reason}</small>
          </span>
          <button type="button" className="text-button" onClick={() => switchOn(house, code)}>
            {t('checks.switchOn')}
          </button>
        </p>
      ))}
      {(house.words ?? []).map((word) => (
        <p key={word} className="house-addition">
          <span>{t('settings.houseWord', { word })}</span>
          <button type="button" className="text-button" onClick={() => removeFromHouse(house, word)}>
            {t('checks.remove')}
          </button>
        </p>
      ))}
    </>
  )
}

interface RowProps {
  house: House
  /** Begins a style that goes out from this one. */
  copy(): void
  /** In how many stories it is used, where an editor is asked whether to remove it; else null. */
  uses: number | null
  setUses(uses: number | null): void
}

function Row({ house, copy, uses, setUses }: RowProps) {
  const isOwn = !isBuiltIn(house.id)
  const remove = () => {
    setUses(null)
    changeHouses(() => desk.removeHouse(house.id))
  }
  return (
    <li>
      <span>
        <bdi>{nameOfHouse(house)}</bdi> {!isOwn && <small>{t('settings.houseBuiltIn')}</small>}
      </span>
      <Button onClick={copy}>{t('settings.houseCopy')}</Button>
      <Button onClick={() => void attempt(() => desk.exportHouse(house), { command: 'settings.houseShare' })}>
        {t('settings.houseShare')}
      </Button>
      {isOwn && (
        <>
          <Button onClick={() => editHouse(house)}>{t('settings.houseEdit')}</Button>
          <Button onClick={() => void attempt(async () => setUses(await countUses(house.id)))}>
            {t('settings.houseRemove')}
          </Button>
        </>
      )}
      <Additions house={house} />
      {uses !== null && (
        <p className="house-removing" role="alert">
          {t('settings.houseUsed', { count: uses })}
          <Button onClick={() => setUses(null)}>{t('dialog.cancel')}</Button>
          <Button className="danger" onClick={remove}>
            {t('settings.houseRemove')}
          </Button>
        </p>
      )}
    </li>
  )
}

function HouseStyles() {
  const houses = useHouses().all
  const draft = useHouseDraft((state) => state.draft)
  const [removing, setRemoving] = useState<{ id: string; uses: number } | null>(null)
  if (draft) {
    return (
      <HouseEditor
        draft={draft}
        onCancel={dropDraft}
        onSave={(house) =>
          changeHouses(async () => {
            const all = await saveEditedHouse(house)
            // what was typed while it was saved is not saved yet
            if (useHouseDraft.getState().draft === draft) dropDraft()
            return all
          })
        }
      />
    )
  }
  return (
    <>
      <p>{t('settings.housesText')}</p>
      <ul className="house-list">
        {houses.map((house) => (
          <Row
            key={house.id}
            house={house}
            copy={() => editHouse(copyOf(house, houses))}
            uses={removing?.id === house.id ? removing.uses : null}
            setUses={(uses) => setRemoving(uses === null ? null : { id: house.id, uses })}
          />
        ))}
      </ul>
      <div className="dialog-buttons">
        <Button onClick={() => changeHouses(() => desk.importHouse(), { command: 'settings.houseImport' })}>
          {t('settings.houseImport')}
        </Button>
      </div>
    </>
  )
}

export const housesPage: SettingsPage = { name: 'houses', title: 'settings.houses', Content: HouseStyles }
