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
import { receiveHouses, useHouses } from '../desk/houses'
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

function HouseStyles() {
  const houses = useHouses().all
  const draft = useHouseDraft((state) => state.draft)
  const isOwn = ({ id }: House) => !isBuiltIn(id)
  const updateHouses = (work: () => Promise<House[]>) => void attempt(async () => receiveHouses(await work()))
  const [removing, setRemoving] = useState<{ id: string; count: number } | null>(null)
  const askToRemove = (id: string) =>
    attempt(async () => {
      const all = await Promise.all([desk.facets(false), desk.facets(true)])
      const uses = all.flatMap(({ house }) => house).filter(({ value }) => value === id)
      setRemoving({ id, count: uses.reduce((sum, { count }) => sum + count, 0) })
    })
  if (draft) {
    return (
      <HouseEditor
        draft={draft}
        onCancel={dropDraft}
        onSave={(house) =>
          updateHouses(async () => {
            const all = await desk.saveHouse(house)
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
          <li key={house.id}>
            <span>
              <bdi>{nameOfHouse(house)}</bdi> {!isOwn(house) && <small>{t('settings.houseBuiltIn')}</small>}
            </span>
            <Button onClick={() => editHouse(copyOf(house, houses))}>{t('settings.houseCopy')}</Button>
            <Button onClick={() => void attempt(async () => void (await desk.exportHouse(house)))}>
              {t('settings.houseShare')}
            </Button>
            {isOwn(house) && (
              <>
                <Button onClick={() => editHouse(house)}>{t('settings.houseEdit')}</Button>
                <Button onClick={() => void askToRemove(house.id)}>{t('settings.houseRemove')}</Button>
              </>
            )}
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
            {removing?.id === house.id && (
              <p className="house-removing" role="alert">
                {t('settings.houseUsed', { count: removing.count })}
                <Button onClick={() => setRemoving(null)}>{t('dialog.cancel')}</Button>
                <Button
                  className="danger"
                  onClick={() => {
                    setRemoving(null)
                    updateHouses(() => desk.removeHouse(house.id))
                  }}
                >
                  {t('settings.houseRemove')}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <Button onClick={() => updateHouses(() => desk.importHouse())}>{t('settings.houseImport')}</Button>
      </div>
    </>
  )
}

export const housesPage: SettingsPage = { name: 'houses', title: 'settings.houses', Content: HouseStyles }
