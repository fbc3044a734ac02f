package ra

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
)

// maxHeading is how much of a heading that nobody knows is repeated, in
// characters, and maxHeadingProblems how many of them are told of.
const maxHeading, maxHeadingProblems = 40, 50

// ImportColumn is a column of a file of persons. A file may have them in any
// order, headed in either language or by their names.
type ImportColumn struct {
	// Name is the field of an Enrollee, as problems call it, without "registration.".
	Name   string
	Ja, En string
	// Required: a file without it says too little about anybody.
	Required bool
}

// ImportColumns are all of them, in the order of the template.
var ImportColumns = []ImportColumn{
	{"reference", "管理番号", "Reference", true},
	{"organization.legalName", "組織名（日本語）", "Name of the organisation (Japanese)", true},
	{"organization.legalNameKana", "組織名（カナ）", "Name of the organisation (kana)", true},
	{"organization.legalNameLatin", "組織名（英語）", "Name of the organisation (English)", true},
	{"organization.corporateNumber", "法人番号", "Corporate number (法人番号)", false},
	{"organization.tdbCompanyCode", "帝国データバンク企業コード", "Teikoku Databank company code", false},
	{"organization.headOfficeAddress", "本社所在地", "Address of the head office", true},
	{"organization.mainPhoneNumber", "本社代表電話番号", "Main telephone number of the head office", true},
	{"organization.representativeFamilyName", "代表者名 姓", "Representative: family name", true},
	{"organization.representativeGivenName", "代表者名 名", "Representative: given name", true},
	{"subscriber.familyName", "姓", "Family name", true},
	{"subscriber.givenName", "名", "Given name", true},
	{"subscriber.familyNameKana", "姓（カナ）", "Family name (kana)", true},
	{"subscriber.givenNameKana", "名（カナ）", "Given name (kana)", true},
	{"subscriber.familyNameLatin", "姓（英字）", "Family name (latin)", true},
	{"subscriber.givenNameLatin", "名（英字）", "Given name (latin)", true},
	{"subscriber.email", "電子メールアドレス", "E-mail address", true},
	{"subscriber.department", "部署（日本語）", "Department (Japanese)", false},
	{"subscriber.jobTitle", "役職（日本語）", "Title (Japanese)", false},
	{"subscriber.jobTitleLatin", "役職／部署（ローマ字）", "Title and department (latin)", false},
	{"subscriber.workplacePostalCode", "勤務先 郵便番号", "Workplace: postal code", true},
	{"subscriber.workplacePrefecture", "勤務先 都道府県", "Workplace: prefecture", true},
	{"subscriber.workplaceCity", "勤務先 市区町村", "Workplace: city", true},
	{"subscriber.workplaceStreet", "勤務先 地域・番地", "Workplace: district and number", true},
	{"subscriber.workplaceBuilding", "勤務先 ビル名", "Workplace: building", false},
	{"subscriber.workplacePhoneNumber", "勤務先電話番号", "Workplace: telephone number", true},
	{"proxy.familyName", "代理担当者様 姓", "Proxy: family name", false},
	{"proxy.givenName", "代理担当者様 名", "Proxy: given name", false},
	{"proxy.familyNameKana", "代理担当者様 姓（カナ）", "Proxy: family name (kana)", false},
	{"proxy.givenNameKana", "代理担当者様 名（カナ）", "Proxy: given name (kana)", false},
	{"proxy.department", "代理担当者様 部署", "Proxy: department", false},
	{"proxy.phoneNumber", "代理担当者様 電話番号", "Proxy: telephone number", false},
	{"contact.familyName", "担当者 姓", "Contact: family name", false},
	{"contact.givenName", "担当者 名", "Contact: given name", false},
	{"contact.familyNameKana", "担当者 姓（カナ）", "Contact: family name (kana)", false},
	{"contact.givenNameKana", "担当者 名（カナ）", "Contact: given name (kana)", false},
	{"contact.department", "担当者 部署", "Contact: department", false},
	{"contact.phoneNumber", "担当者 電話番号", "Contact: telephone", false},
	{"contact.email", "担当者 電子メールアドレス", "Contact: e-mail address", false},
	{"language", "メールの言語", "Language of mails", false},
	{"csr", "CSR", "CSR", false},
}

// headings are the columns by what a heading may say.
var headings = func() map[string]string {
	all := map[string]string{}
	for _, c := range ImportColumns {
		for _, heading := range []string{c.Name, c.Ja, c.En} {
			all[foldHeading(heading)] = c.Name
		}
	}
	return all
}()

// foldHeading makes one of headings that look alike: full and half width, with
// spaces and without, in any case.
func foldHeading(heading string) string {
	return strings.ToLower(strings.Join(strings.Fields(norm.NFKC.String(heading)), ""))
}

// readHeadings answers the name of the column in each place of a row, "" for
// none. Problems: COLUMN_UNKNOWN, COLUMN_REPEATED, COLUMN_MISSING at file.
func readHeadings(cells []string) ([]string, []problem.Problem) {
	names, seen := make([]string, len(cells)), map[string]bool{}
	var problems []problem.Problem
	for i, cell := range cells {
		folded := foldHeading(cell)
		if folded == "" {
			continue
		}
		name, known := headings[folded]
		code := problem.ColumnUnknown
		if seen[name] {
			code = problem.ColumnRepeated
		}
		if !known || seen[name] {
			if len(problems) < maxHeadingProblems {
				problems = append(problems, problem.New(code, "file", "column", shortened(strings.TrimSpace(cell))))
			}
			continue
		}
		names[i], seen[name] = name, true
	}
	for _, c := range ImportColumns {
		if c.Required && !seen[c.Name] {
			problems = append(problems, problem.New(problem.ColumnMissing, "file", "column", c.Ja+" / "+c.En, "name", c.Name))
		}
	}
	return names, problems
}

// shortened is the beginning of a text of any length.
func shortened(text string) string {
	if all := []rune(text); len(all) > maxHeading {
		return string(all[:maxHeading]) + "…"
	}
	return text
}

// enrolleeOf is the person in a row, by the names of its columns. What is empty
// is not declared: no proxy, and no contact, of whom nothing is.
func enrolleeOf(names, cells []string) Enrollee {
	texts := make(map[string]string, len(names))
	for i, name := range names {
		if name != "" && i < len(cells) {
			// The cells of a row share one text, which is not kept for a part of it.
			texts[name] = strings.Clone(strings.TrimSpace(cells[i]))
		}
	}
	maybe := func(name string) *string {
		if text := texts[name]; strings.TrimSpace(text) != "" {
			return &text
		}
		return nil
	}
	e := Enrollee{Reference: texts["reference"], Language: enrolment.LanguageJA, Registration: form.Registration{
		Organization: typedOrganization(texts, maybe), Subscriber: typedSubscriber(texts, maybe),
	}}
	if slices.Contains([]string{"en", "english", "英語"}, foldHeading(texts["language"])) {
		e.Language = enrolment.LanguageEN
	}
	if csr := strings.TrimSpace(texts["csr"]); csr != "" {
		e.CSR = []byte(csr + "\n")
	}
	if declares(texts, "proxy.") {
		e.Registration.Proxy = &form.Proxy{
			FamilyName: texts["proxy.familyName"], GivenName: texts["proxy.givenName"],
			FamilyNameKana: texts["proxy.familyNameKana"], GivenNameKana: texts["proxy.givenNameKana"],
			Department: maybe("proxy.department"), PhoneNumber: texts["proxy.phoneNumber"],
		}
	}
	if declares(texts, "contact.") {
		e.Contact = &form.Contact{
			FamilyName: texts["contact.familyName"], GivenName: texts["contact.givenName"],
			FamilyNameKana: texts["contact.familyNameKana"], GivenNameKana: texts["contact.givenNameKana"],
			Department: maybe("contact.department"), PhoneNumber: texts["contact.phoneNumber"], Email: texts["contact.email"],
		}
	}
	return e
}

func declares(texts map[string]string, group string) bool {
	for name, text := range texts {
		if strings.HasPrefix(name, group) && strings.TrimSpace(text) != "" {
			return true
		}
	}
	return false
}

func typedOrganization(texts map[string]string, maybe func(string) *string) form.Organization {
	return form.Organization{
		TdbCompanyCode: maybe("organization.tdbCompanyCode"), CorporateNumber: maybe("organization.corporateNumber"),
		LegalName: texts["organization.legalName"], LegalNameKana: texts["organization.legalNameKana"],
		LegalNameLatin: texts["organization.legalNameLatin"], HeadOfficeAddress: texts["organization.headOfficeAddress"],
		MainPhoneNumber:          texts["organization.mainPhoneNumber"],
		RepresentativeFamilyName: texts["organization.representativeFamilyName"],
		RepresentativeGivenName:  texts["organization.representativeGivenName"],
	}
}

func typedSubscriber(texts map[string]string, maybe func(string) *string) form.Subscriber {
	return form.Subscriber{
		FamilyName: texts["subscriber.familyName"], GivenName: texts["subscriber.givenName"],
		FamilyNameKana: texts["subscriber.familyNameKana"], GivenNameKana: texts["subscriber.givenNameKana"],
		FamilyNameLatin: texts["subscriber.familyNameLatin"], GivenNameLatin: texts["subscriber.givenNameLatin"],
		Email: texts["subscriber.email"], JobTitle: maybe("subscriber.jobTitle"), Department: maybe("subscriber.department"),
		JobTitleLatin: maybe("subscriber.jobTitleLatin"), WorkplacePostalCode: texts["subscriber.workplacePostalCode"],
		WorkplacePrefecture: texts["subscriber.workplacePrefecture"], WorkplaceCity: texts["subscriber.workplaceCity"],
		WorkplaceStreet: texts["subscriber.workplaceStreet"], WorkplaceBuilding: maybe("subscriber.workplaceBuilding"),
		WorkplacePhoneNumber: texts["subscriber.workplacePhoneNumber"],
	}
}
