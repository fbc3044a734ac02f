package form

import "strings"

// variants lists kanji that people take for one another in names: each group
// starts with the form it is searched by. Compatibility ideographs (神 U+FA19)
// are absent, NFKC folds them; glyphs chosen by a selector too, the selector
// is dropped.
//
// The groups are the old forms that 常用漢字表 (Cabinet notice 2 of 2010) gives
// in brackets and 戸籍法施行規則 別表第二 pairs with a new one, and, in the first
// lines, the variants met in family and place names (JIS X 0213, the
// degeneration map of 文字情報基盤). 斉 and 斎 are different kanji, joined here
// because they are the pair most often mistaken over the telephone.
const variants = `
高髙 崎﨑嵜 斎齋斉齊 辺邊邉 沢澤 浜濱濵 吉𠮷 柳栁桺 桑桒 島嶋嶌 滝瀧 槙槇 徳德 館舘 橋𣘺槗
峰峯 冨富 渕淵 船舩 野埜 薮藪籔 籠篭 桧檜 鴎鷗 鴬鶯 曽曾 穂穗 凜凛 尭堯 亘亙 昇曻 瀬瀨 頼賴 隣鄰
恵惠 広廣 国國 円圓 真眞 実實 栄榮 豊豐 竜龍 寿壽 桜櫻 条條 剣劍剱劔 蔵藏 縄繩 荘莊 万萬 与與
誉譽 証證 譲讓 会會 学學 関關 静靜 鉄鐵 塩鹽 麦麥 黒黑 歯齒 亀龜 概槪 清淸 青靑 緑綠 録錄 黄黃
増增 寛寬 巣巢 巌巖 弥彌 応應 数數 晋晉 暁曉 楽樂 様樣 横橫 検檢 歩步 歴歷 毎每 気氣 満滿 湾灣
焼燒 狭狹 独獨 瑶瑤 画畫 当當 尽盡 礼禮 稲稻 並竝 糸絲 経經 県縣 総總 絵繪 続續 聴聽 声聲 台臺
芸藝 薬藥 処處 虫蟲 衛衞 装裝 変變 予豫 売賣 転轉 軽輕 遥遙 郷鄕 医醫 醸釀 銭錢 鎮鎭 鉱鑛 随隨
険險 雑雜 霊靈 顕顯 余餘 駅驛 験驗 体體 鶏鷄 点點 党黨 戸戶 内內 呉吳 涼凉 彦彥 教敎 昂昻 禄祿
侠俠 壷壺 頬頰 姫姬 尚尙 晩晚 拝拜 挙擧 択擇 拠據 摂攝 収收 叙敍 団團 図圖 囲圍 圧壓 奥奧 宝寶
対對 専專 将將 届屆 岳嶽 帯帶 帰歸 庁廳 廃廢 弁辨 徴徵 従從 恒恆 悦悅 懐懷 戦戰 拡擴 杉杦 枢樞
栃杤 権權 欧歐 浄淨 渓溪 温溫 渋澁 潜潛 為爲 状狀 猟獵 産產 畳疊 痩瘦 発發 盗盜 砕碎 秘祕 称稱
粋粹 粛肅 継繼 縁緣 脳腦 舎舍 茎莖 蛍螢 覚覺 覧覽 観觀 触觸 訳譯 読讀 賛贊 辞辭 逓遞
遅遲 釈釋 鋳鑄 錬鍊 閲閱 陥陷 隠隱 双雙 飲飮 麺麵 麹麴 闘鬪
`

// commonKanji maps a variant to the form that its group is searched by.
var commonKanji = readVariants(variants)

func readVariants(groups string) map[rune]rune {
	common := map[rune]rune{}
	for group := range strings.FieldsSeq(groups) {
		forms := []rune(group)
		for _, form := range forms[1:] {
			common[form] = forms[0]
		}
	}
	return common
}
