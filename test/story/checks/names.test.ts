import { describe, expect, it } from 'vitest'
import { type Copy, look, storyOf } from './look'

describe('a name in two spellings', () => {
  it.each<[Copy, string[]]>([
    [['Karim al-Jubari said so.', 'Later al Jubari and al-Jubari left.'], ['al Jubari → al-Jubari']],
    [['Karim al-Jubari said so.', 'El-Jubari left.'], ['El-Jubari → Al-Jubari']],
    [['Karim al-Jubari said so.', 'Minister el-Jubari left.'], ['el-Jubari → al-Jubari']],
    [
      ['So said Karim al-Jubari.', 'So said Nadia al-Jubari.', 'So left Nadia al Jubari.'],
      ['al Jubari → al-Jubari'],
    ],
    [
      ['Hussein Barwari spoke.', 'Hussein Barwari left.', 'Husain Barwari came.'],
      ['Husain Barwari → Hussein Barwari'],
    ],
    [['Mohammed Zebar spoke.', 'Muhammad Zebar came.'], ['Muhammad Zebar → Mohammed Zebar']],
    [['Masoud Rekan spoke.', 'Massoud Rekan’s car came.'], ['Massoud Rekan → Masoud Rekan']],
    [['Ines Brennan spoke.', 'Ines Bernnan came.'], ['Ines Bernnan → Ines Brennan']],
    [['Ines Marchetti spoke.', 'Ines Marcetti came.'], ['Ines Marcetti → Ines Marchetti']],
    [['Ines Marchetti spoke.', '“Yes,” Marhcetti said.'], ['Marhcetti → Marchetti']],
    [['Ines Helmer spoke. Hellmer told us so.'], ['Hellmer → Helmer']],
    [
      ['Ines Pruitt spoke.', 'So Pruit was right, and Pruit’s car came.'],
      ['Pruit → Pruitt', 'Pruit → Pruitt'],
    ],
    [['It cleared former Sheriff Ines Pruitt.', 'So Pruit was right.'], ['Pruit → Pruitt']],
    [['Kai Lindqvist spoke.', 'So said Kai Lindquist.'], ['Kai Lindquist → Kai Lindqvist']],
    [['Édouard Lacombe spoke.', 'So said Edouard Lacombe.'], ['Edouard Lacombe → Édouard Lacombe']],
    [['Rozhan Karim spoke.', '“Yes,” Kareem said.'], ['Kareem → Karim']],
    [['Rasheed Zebar spoke.', 'So said Rashid Zebar.'], ['Rashid Zebar → Rasheed Zebar']],
    [['Aamir Zebar spoke.', 'So said Amir Zebar.'], ['Amir Zebar → Aamir Zebar']],
    [['Azad Noori spoke.', '“Yes,” Nouri said.'], ['Nouri → Noori']],
    [['Khaled al-Ahmad spoke.', 'Khalid al-Ahmad left.'], ['Khalid al-Ahmad → Khaled al-Ahmad']],
    [['Bafel Nuri spoke.', 'So did Bafil Nuri.'], ['Bafil Nuri → Bafel Nuri']],
    [['Tariq Aziz spoke.', 'So did Tarek Aziz.'], ['Tarek Aziz → Tariq Aziz']],
    [['Sirwan Ghafour spoke.', 'So did Sirwan Gafur.'], ['Sirwan Gafur → Sirwan Ghafour']],
    [['Maxim Orlov spoke.', 'So did Maksim Orlov.'], ['Maksim Orlov → Maxim Orlov']],
    [
      ['Abd al-Rahman Sadiq spoke.', 'Abdulrahman Sadiq left.', 'So did Abd al-Rahman Sadiq.'],
      ['Abdulrahman Sadiq → Abd al-Rahman Sadiq'],
    ],
    [['Gulistan Botani spoke.', 'So came Botany’s son.'], ['Botany → Botani']],
  ])('is found in “%s”', (copy, found) => {
    expect(look('name-two-ways', storyOf(copy))).toEqual(found)
  })

  it.each<[Copy]>([
    [['Karim al-Jubari said so.', 'Al-Jubari left.']],
    [['For one, Karim al-Jubari and Yusuf El Jubari are cousins, Nadia al Jubari is none.']],
    [['Al Jubari is a channel; Al Jubari said so.']],
    [['Maria Berg spoke.', 'Mario Berg came.', 'Jan Novak met Jana Novak.']],
    [['Karim Said spoke.', 'Karam Said came.', 'Jen Park met Jin Park.']],
    [['Abdul Rahman spoke.', 'Abdul Rahim came.', 'Abdulrahman Sadiq met Abdulrahim Sadiq.']],
    [['Sirwan Reid spoke.', 'Sirwan Read came.', 'Abdi Nur met Abdo Nur.']],
    [['Ali Hassan spoke.', 'Ali Hussein came.', 'Kamal Aziz met Kamil Aziz.']],
    [['Anna Miller spoke.', 'Anna Muller came.']],
    [['The People’s Defense met.', "So did the People's Defense."]],
    [
      [
        'So came Alan Bennett.',
        'So said Alan Bennett, and Bennett was right.',
        'Mrs Carroll met Mrs Carroll.',
      ],
    ],
    [['The Trades Union met.', 'In four days, Unison will vote, and Unison’s head leaves.']],
    [['Wendell Pruitt came.', 'Yolanda Reyes said so, and Reyes was right.']],
    [['Hêmin Qadir and Hemin Qadr came.', 'Dieter Kühn met Käthe Kühne. Kühne was late.']],
    [
      [
        'Anna Kurdi came. Iraq’s and Kurds’ friends. The Marshes was a film, Marsh’s work.',
        'Tom Marsh came.',
      ],
    ],
    [['Jan Andersen came. Eva Anderson was late.', 'Sara Karim came. Karin was late.']],
    [['Karim Aziz and Karim Azad left.']],
    [['Jan Reed and Sara Green spoke.', 'Grind said no.', 'So said Rood.']],
    [['Hussein Barwari spoke.', 'Husain Zebari came.']],
    [['At Mosul, as Iraq said, an Erbil man left.', 'An-Nasir and Ar Ramadi.']],
    [['Iraqi Forces and Iraqi Force met.', 'The Prime Minister and prime ministers.']],
    [['Nadia Helmer’s car and Nadia Helmer.', 'NADIA HELMER']],
    [['She is a clerk at Al-Jabal, the house.', 'So she told Al-Jabal, as Al-Jabal wrote.']],
    [['It won in Grade Three.', 'There was a feast. Where is it?']],
    [['The Forum for Trade Co-operation met.', 'So did that of Trade Cooperation.']],
    [['El Paso and Al Pasha; al-Anbar and Al-Anbar.']],
    [['Said Aziz said he saw Sada Aziz.']],
    [['Salem Town and Salim Tahir.', 'New York and New Yorker.']],
    [['South Korea met South Korean staff.', 'Saudi Arabia and Saudi Arabian oil.']],
    [['Ines Marin spoke.', 'Tomas Martin came. Martin said so.']],
    [['Last March and Last Marsh; Early Match and Early March.', 'World Cup and World Cups.']],
    [['Anna Kurdi came. Kurds said so.', 'Omar Baker came. Bakers said so.']],
    [['Anna Miller came. Muller said so.', 'Sirwan Barzan came. Barzani said so.']],
    [['Nadia Helmer, Nadia Helmars, and Helmets said it.']],
  ])('is not told of “%s”', (copy) => {
    expect(look('name-two-ways', storyOf(copy))).toEqual([])
  })
})

describe('a last name before the full one', () => {
  it.each<[Copy, string]>([
    [['It rained. Helmer said so.', 'Nadia Helmer, a clerk, was there.'], 'Helmer'],
    [['It rained. Helmer said so.', 'The spokeswoman Nadia Helmer left.'], 'Helmer'],
    [['“It rained,” said Helmer.', 'Nadia Helmer, a clerk, left.'], 'Helmer'],
    [['“It rained,” Helmer told reporters.', 'There was Nadia Helmer, 45, too.'], 'Helmer'],
  ])('is found in “%s”', (copy, found) => {
    // a name of two places is taken once
    expect(look('surname-first', storyOf(copy))).toEqual([found])
  })

  it.each<[Copy]>([
    [['Nadia Helmer, a clerk, came. Helmer said so.']],
    [['Nadia Helmer came. Helmer said so.', 'Nadia Helmer, a clerk, left.']],
    [['The spokesman Tom Helmer came.', '“No,” said Helmer.', 'The mayor Nadia Helmer left.']],
    [['“No,” said Reuters.', 'The head Agence Reuters left.']],
    [['Mayor Helmer said so.', 'Nadia Helmer, a clerk, left.']],
    [['Baghdad said so.', 'Central Baghdad, the old part, was calm.']],
    [['It said so. Reuters said so.', 'Agence Reuters, a agency, left.']],
    [['It rained. Helmer said so.']],
    [['The clerk said so.', 'Nadia Helmer, a clerk, left.']],
    [['Sara Helmer said so. Helmer said so.', 'Nadia Helmer, a clerk, left.']],
  ])('is not told of “%s”', (copy) => {
    expect(look('surname-first', storyOf(copy))).toEqual([])
  })
})
