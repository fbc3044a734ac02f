import { describe, expect, it } from 'vitest';
import { romanise } from './romanise';

const cases: [kana: string, ...spellings: string[]][] = [
  ['シチツフジ', 'SHICHITSUFUJI'],
  ['ヂヅヲヰヱ', 'JIZUOIE'],
  ['ヤマザキ', 'YAMAZAKI'],
  ['タカハシ', 'TAKAHASHI'],
  ['イトウ', 'ITO', 'ITOH', 'ITOU'],
  ['サトウ', 'SATO', 'SATOH', 'SATOU'],
  ['タロウ', 'TARO', 'TAROH', 'TAROU'],
  ['オオノ', 'ONO', 'OHNO', 'OONO'],
  ['オオタ', 'OTA', 'OHTA', 'OOTA'],
  ['コウノ', 'KONO', 'KOHNO', 'KOUNO'],
  ['ショウヘイ', 'SHOHEI', 'SHOHHEI', 'SHOUHEI'],
  ['ユウコ', 'YUKO', 'YUUKO'],
  ['シュウジ', 'SHUJI', 'SHUUJI'],
  ['リョウ', 'RYO', 'RYOH', 'RYOU'],
  ['サトー', 'SATO', 'SATOH'],
  ['セノオ', 'SENOO'],
  ['ヨコオ', 'YOKOO'],
  ['オオオカ', 'OOKA', 'OHOKA', 'OOOKA'],
  ['トオル', 'TORU', 'TOHRU', 'TOORU'],
  ['イノウエ', 'INOUE'],
  ['マツウラ', 'MATSUURA'],
  ['ニイガタ', 'NIIGATA'],
  ['ケイスケ', 'KEISUKE'],
  ['ナンバ', 'NAMBA'],
  ['ホンマ', 'HOMMA'],
  ['サンペイ', 'SAMPEI'],
  ['カンダ', 'KANDA'],
  ['シンイチ', 'SHINICHI'],
  ['ジュンイチロウ', 'JUNICHIRO', 'JUNICHIROH', 'JUNICHIROU'],
  ['ハットリ', 'HATTORI'],
  ['キッカワ', 'KIKKAWA'],
  ['ベップ', 'BEPPU'],
  ['ホッチ', 'HOTCHI'],
  ['ハッチョウ', 'HATCHO', 'HATCHOH', 'HATCHOU'],
  ['イッシキ', 'ISSHIKI'],
  ['ギュウダ', 'GYUDA', 'GYUUDA'],
  ['チャヤ', 'CHAYA'],
  ['ヒャクタケ', 'HYAKUTAKE'],
  ['シェリー', 'SHIERI'],
  ['ヴァン', 'BUAN'],
  ['ダ・ヴィンチ', 'DA BUINCHI'],
  ['ヤマダ タロウ', 'YAMADA TARO', 'YAMADA TAROH', 'YAMADA TAROU'],
  [''],
  ['山田'],
  ['Yamada'],
];

describe('romanise', () => {
  it.each(cases)('%s', (kana, ...spellings) => {
    expect(romanise(kana)).toEqual(spellings);
  });

  it('knows every kana that a カナ field takes', () => {
    const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
    const voiced = 'ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴァィゥェォャュョッー';
    for (const letter of kana + voiced) expect(romanise(`ア${letter}`), letter).not.toEqual([]);
  });
});
