/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Ascending or descending. */
export type OrderDirection =
  /** Smallest, oldest first. */
  | 'ASC'
  /** Largest, latest first. */
  | 'DESC';

/** How a member of staff came in. */
export type SignInMethod =
  /** Password alone: in a demo, or a newcomer. */
  | 'PASSWORD'
  /** Password and one-time password. */
  | 'PASSWORD_TOTP'
  /** Password and recovery code. */
  | 'PASSWORD_RECOVERY_CODE'
  /** Passkey. */
  | 'PASSKEY'
  /** OpenID provider alone: in a demo, or a newcomer. */
  | 'OIDC'
  /** OpenID provider, which asked for a second factor. */
  | 'OIDC_MFA'
  /** OpenID provider and one-time password. */
  | 'OIDC_TOTP'
  /** OpenID provider and recovery code. */
  | 'OIDC_RECOVERY_CODE';

/** What the clock will make happen. */
export type DueKind =
  /** The request takes another state: accepted when the time to cancel is over, lapsed when it was not acquired in time. */
  | 'DEADLINE'
  /** The holder is reminded that the certificate ends. */
  | 'REMINDER'
  /** The certificate ends. */
  | 'CERTIFICATE_ENDS';

/** What a moved clock made happen. */
export type EffectKind =
  /** An application was accepted: the time to cancel was over. */
  | 'ACCEPTED'
  /** An application was approved by itself: its product is not vetted. */
  | 'APPROVED'
  /** A case went back to the queue: its officer's claim expired. */
  | 'CLAIM_EXPIRED'
  /** An application was rejected: a correction did not come in time. */
  | 'REJECTED'
  /** A certificate was not acquired in time. */
  | 'LAPSED'
  /** An acquisition counts as confirmed. */
  | 'COMPLETED'
  /** A certificate was revoked. */
  | 'REVOKED'
  /** A holder was reminded that the certificate ends. */
  | 'REMINDED'
  /** A certificate ended. */
  | 'CERTIFICATE_EXPIRED'
  /** A coupon expired. */
  | 'COUPON_EXPIRED'
  /** A mail was written. */
  | 'MAIL_WRITTEN';

/** What an applicant's session was opened for. */
export type SessionPurpose =
  /** The application that was just submitted. */
  | 'SUBMITTED'
  /** Looking at the state of a request. */
  | 'STATUS'
  /** Cancelling a request. */
  | 'CANCEL'
  /** Acquiring a certificate. */
  | 'ACQUIRE'
  /** Renewing a certificate. */
  | 'RENEW'
  /** Having a certificate issued again. */
  | 'REISSUE'
  /** Changing registered data. */
  | 'CHANGE'
  /** Revoking a certificate. */
  | 'REVOKE';

/** What every entrance tells about. */
export type Topic =
  /** 利用環境. */
  | 'ENVIRONMENT'
  /** How mail programs use the certificate. */
  | 'MAIL_PROGRAMS'
  /** 新規申請手順. */
  | 'HOW_TO_APPLY'
  /** 再発行申請手順. */
  | 'HOW_TO_REISSUE'
  /** 取得手順. */
  | 'HOW_TO_ACQUIRE'
  /** 技術的なFAQ: applying, acquiring, keeping. */
  | 'TECHNICAL_QUESTIONS'
  /** サービスについてのFAQ. */
  | 'SERVICE_QUESTIONS'
  /** PKI(公開鍵基盤)について. */
  | 'ABOUT_PKI'
  /** Forms, terms and rules. */
  | 'FORMS_AND_RULES'
  /** Terms of use of the site. */
  | 'SITE_TERMS'
  /** プライバシー. */
  | 'PRIVACY'
  /** リポジトリ. */
  | 'REPOSITORY';

/** What can be down for maintenance. */
export type MaintainedProcedure =
  /** New applications. */
  | 'NEW'
  /** Renewal. */
  | 'RENEWAL'
  /** Reissue. */
  | 'REISSUE'
  /** Cancelling a provisional application. What that means for its deadline: Product.pausesDeadline. */
  | 'CANCEL'
  /** Acquiring a certificate. */
  | 'ACQUISITION'
  /** Changes of registered data, and withdrawal. */
  | 'CHANGE'
  /** The issuing CA: nothing is acquired. */
  | 'ISSUANCE'
  /** Publication of revocation lists. It goes on where it can, and lists that were published stay served. */
  | 'CRL';

/** Where a window of maintenance stands. */
export type MaintenanceState =
  /** It has not begun. */
  | 'PLANNED'
  /** It has begun, and what is down is refused. */
  | 'ON'
  /** It has ended. */
  | 'OVER'
  /** It was called off before it began. */
  | 'CANCELLED';

/** Languages of texts and mails. */
export type Language =
  /** Japanese. */
  | 'JA'
  /** English. */
  | 'EN';

/** A text in both languages. */
export type BilingualTextInput = {
  /** Japanese. */
  ja: string;
  /** English. */
  en: string;
};

/** What makes one product differ from another. */
export type PolicyInput = {
  /** 1 (a mailbox) or 2 (a person of an organisation). */
  assurance: number;
  /** What an application declares. */
  subject: PolicySubject;
  /** What the mailed secret is called. */
  secretLabel: BilingualTextInput;
  /** By which secrets a person is known. */
  identification: Identification;
  /** A first application. */
  new: ProcedurePolicyInput;
  /** How a certificate is continued by another. */
  renewing: RenewalPolicyInput;
  /** How a certificate is replaced by another. */
  reissuing: ReissuePolicyInput;
  /** What becomes of a change that the organisation asks for. */
  changing: ChangePolicyInput;
  /** The end of the product's life; null while none is planned. */
  closing?: ClosingPolicyInput | null | undefined;
  /** Fees of acts; an act that is not listed is free. */
  fees: Array<FeePolicyInput>;
  /** Validity of a certificate in days of Asia/Tokyo, 1 to 824. */
  validityDays: number;
  /** Days from approval within which the certificate is to be acquired. */
  acquisitionDays: number;
  /** Seconds after saving until an acquisition counts as confirmed. */
  confirmationDelay: number;
  /** How often a lost key is replaced before confirmation. */
  maxReplacements: number;
  /** Kinds of key that can be certified; the first is the default. */
  keyTypes: Array<KeyType>;
  /** The issuing CA, by its name in addresses. */
  issuer: string;
  /** The certificate profile, by name. */
  profile: string;
};

/** How one kind of request goes. */
export type ProcedurePolicyInput = {
  /** Any one of these is wanted; none: it is free for whom it concerns. */
  entitlements: Array<Entitlement>;
  /** Seconds in which it can be cancelled; 0: accepted at once. */
  window: number;
  /** The window's clock while cancelling is down for maintenance. */
  clock: WindowClock;
  /** What a reviewer has to do; null: approved when accepted. */
  vetting?: VettingPolicyInput | null | undefined;
};

/** What a reviewer has to do. */
export type VettingPolicyInput = {
  /** Checks that must have passed. */
  checks: Array<CheckKind>;
  /** Business days until vetting is expected to be done. */
  targetDays: number;
  /** Seconds that a claim lasts without being renewed. */
  claimHold: number;
  /** Another officer than the first approves as well. */
  secondApprover: boolean;
  /** What becomes of the entitlement of what is rejected. */
  rejection: RejectionEffect;
  /** Days that a returned application waits for its correction; 0: it is never returned. */
  correctionDays: number;
};

/** How a certificate is continued by another. */
export type RenewalPolicyInput = {
  /** Online with the registration filled in, or applied for anew. */
  mode: RenewalMode;
  /** Of an online renewal. */
  procedure: ProcedurePolicyInput;
  /** Days before notAfter's from which it can be renewed. */
  opensDays: number;
  /** Days after notAfter's until which it can be renewed. */
  closesDays: number;
  /** Days before notAfter's on which a mail is sent, the largest first. */
  reminders: Array<number>;
};

/** How a certificate is replaced by another. It wants no entitlement, has no window and no vetting. */
export type ReissuePolicyInput = {
  /** Fields that the holder may give anew. */
  edits: Array<RegistrationField>;
  /** When the old certificate is revoked. */
  revokes: RevocationMoment;
  /** How long the new certificate is valid. */
  validity: ReissueValidity;
};

/** What becomes of a change that the organisation asks for, and how that request goes. */
export type ChangePolicyInput = {
  /** Of a change and of a withdrawal; without vetting neither is offered. */
  procedure: ProcedurePolicyInput;
  /** By field; a field that is not listed cannot be changed. */
  effects: Array<ChangeEffectInput>;
};

/** The effect of changing a field. */
export type ChangeEffectInput = {
  /** Which. */
  field: RegistrationField;
  /** What becomes of it. */
  effect: FieldEffect;
};

/** The end of a product's life. Its days are inclusive, to 24:00 in Asia/Tokyo. */
export type ClosingPolicyInput = {
  /** The last day of applications and renewals, such as 2027-02-28. */
  lastOrder: string;
  /** The last day of reissues and acquisitions, such as 2027-03-30. */
  lastReissue: string;
  /** Code of the product that is offered instead; may be empty. */
  successor: string;
};

/** The price of an act. */
export type FeePolicyInput = {
  /** What for. */
  act: FeeAct;
  /** In the currency's smallest unit, before tax. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  /** Tax that is added, in percent. */
  taxPercent: number;
  /** Who pays. */
  payer: FeePayer;
};

/** What an application declares. */
export type PolicySubject =
  /** A person of an organisation: the full registration. */
  | 'PERSON'
  /** A common name of the holder's choice, and the address. */
  | 'MAILBOX';

/** By which secrets a person is known. */
export type Identification =
  /** E-mail address, application passphrase, certificate code. */
  | 'PASSPHRASE'
  /** Licence ID, its password, the registered e-mail address; the mailed PIN to acquire. */
  | 'LICENSE';

/** How the provisional window runs while cancelling is down for maintenance. */
export type WindowClock =
  /** It ends when it would have ended anyway. */
  | 'RUNS'
  /** It grows by the maintenance that it overlaps. */
  | 'PAUSES';

/** What becomes of the entitlement of what is rejected. */
export type RejectionEffect =
  /** Another application wants another entitlement. */
  | 'CONSUMES'
  /** A replacement coupon, linked to the rejected request. */
  | 'REFUND';

/** How a certificate is continued. */
export type RenewalMode =
  /** The holder applies as if for the first time. */
  | 'NEW_APPLICATION'
  /** The holder identifies and finds the registration filled in. */
  | 'ONLINE_PREFILLED';

/** How long a reissued certificate is valid. */
export type ReissueValidity =
  /** It ends when the old one would have ended. */
  | 'KEEP_NOT_AFTER'
  /** It ends as if it had been applied for anew. */
  | 'NEW_TERM';

/** A field of a registration that policies speak of. */
export type RegistrationField =
  /** subscriber.commonName */
  | 'COMMON_NAME'
  /** subscriber.email */
  | 'EMAIL'
  /** subscriber.jobTitle */
  | 'JOB_TITLE'
  /** subscriber.department */
  | 'DEPARTMENT'
  /** subscriber.workplaceAddress */
  | 'WORKPLACE_ADDRESS'
  /** subscriber.workplacePhoneNumber */
  | 'WORKPLACE_PHONE'
  /** organization.legalName */
  | 'ORGANIZATION_NAME'
  /** organization.headOfficeAddress */
  | 'HEAD_OFFICE'
  /** organization.mainPhoneNumber */
  | 'MAIN_PHONE'
  /** organization.representative */
  | 'REPRESENTATIVE';

/** What becomes of a change of a field. */
export type FieldEffect =
  /** The registration gets a new version, the certificate stays. */
  | 'RECORD_ONLY'
  /** The certificate is reissued with the new data, free. */
  | 'FREE_REISSUE'
  /** It is applied for anew, at the fee of that. */
  | 'NEW_APPLICATION';

/** An act that may cost something. */
export type FeeAct =
  /** A first application. */
  | 'NEW'
  /** A renewal. */
  | 'RENEWAL'
  /** A reissue. */
  | 'REISSUE'
  /** A change of registered data. */
  | 'CHANGE'
  /** A coupon that is ordered. */
  | 'COUPON';

/** Who pays a fee. */
export type FeePayer =
  /** It stands in the partner's monthly statement. */
  | 'PARTNER'
  /** It was paid with the coupon. */
  | 'PREPAID';

/** Why an organisation withdraws a subscriber. */
export type WithdrawalReason =
  /** 利用を中止: the certificate is not wanted any more. */
  | 'STOPS_USING'
  /** 退職: the person does not work there any more. */
  | 'LEFT_ORGANIZATION'
  /** 死亡: the person died; only the contact is written to. */
  | 'DIED'
  /** その他: anything else. */
  | 'OTHER';

/** When a reissue revokes the certificate that it replaces. */
export type RevocationMoment =
  /** When the reissue is accepted. */
  | 'AT_APPLICATION'
  /** When the acquisition of the new certificate is confirmed. */
  | 'AT_ACQUISITION';

/** What an application declares. */
export type SubjectKind =
  /** A person of an organisation: the whole registration. */
  | 'PERSON'
  /** A mailbox: a name of the holder's choice, and the address. */
  | 'MAILBOX';

/** What entitles to an application. */
export type Entitlement =
  /** A coupon that was bought. */
  | 'COUPON'
  /** A licence key from a partner. */
  | 'LICENSE_KEY'
  /** A partner enrolled the person. */
  | 'PARTNER_ENROLMENT';

/** A kind of key. */
export type KeyType =
  /** RSA, modulus of 2048 bits. */
  | 'RSA_2048'
  /** RSA, modulus of 3072 bits. */
  | 'RSA_3072'
  /** RSA, modulus of 4096 bits. */
  | 'RSA_4096'
  /** ECDSA on NIST P-256. */
  | 'P_256'
  /** ECDSA on NIST P-384. */
  | 'P_384';

/** When a text is agreed to. */
export type ConsentOccasion =
  /** With the application. */
  | 'APPLICATION'
  /** With the acquisition of the certificate. */
  | 'ACQUISITION';

/** Kinds of text that are agreed to. */
export type TermsKind =
  /** Terms of use 利用規約. */
  | 'TERMS_OF_USE'
  /** Privacy notice 個人情報の取り扱い. */
  | 'PRIVACY_NOTICE';

/** What became of the coupon of a rejected application. */
export type CouponFate =
  /** Used up: another application wants another coupon. */
  | 'CONSUMED'
  /** Replaced: the number of another one was mailed. */
  | 'REFUNDED';

/** What is asked for. */
export type RequestKind =
  /** A first certificate 新規. */
  | 'NEW'
  /** Renewal 更新. */
  | 'RENEWAL'
  /** Reissue 再発行. */
  | 'REISSUE'
  /** Change of registered data 登録事項変更. */
  | 'CHANGE'
  /** Withdrawal 退会. */
  | 'WITHDRAWAL'
  /** Revocation 失効. */
  | 'REVOCATION';

/** Why a certificate is to be issued again. */
export type ReissueReason =
  /** The file cannot be downloaded. */
  | 'CANNOT_DOWNLOAD'
  /** Downloading it failed. */
  | 'DOWNLOAD_FAILED'
  /** Somebody else has the key, or may have it: the certificate is revoked at once. */
  | 'KEY_COMPROMISED'
  /** The file, or its password, is lost. */
  | 'LOST'
  /** Anything else. */
  | 'OTHER';

/** Where a request stands. */
export type RequestStatus =
  /** 仮受付: can be cancelled until its deadline. */
  | 'PROVISIONAL'
  /** 本受付: formally accepted, waits for vetting. */
  | 'ACCEPTED'
  /** 審査中: a reviewer holds it. */
  | 'IN_REVIEW'
  /** 差戻し: waits for the applicant's correction. */
  | 'RETURNED'
  /** 承認: the certificate can be acquired. */
  | 'APPROVED'
  /** 完了: the certificate was acquired and confirmed. */
  | 'COMPLETED'
  /** 取消: cancelled by the applicant. */
  | 'CANCELLED'
  /** 却下: rejected. */
  | 'REJECTED'
  /** 失効(未取得): not acquired in time. */
  | 'LAPSED';

/** What can happen to a request. */
export type HistoryAction =
  /** Submitted by the applicant. */
  | 'SUBMITTED'
  /** Formally accepted, by the clock. */
  | 'ACCEPTED'
  /** Cancelled by the applicant. */
  | 'CANCELLED'
  /** A reviewer took the case. */
  | 'CLAIMED'
  /** The reviewer gave it back, or the claim expired. */
  | 'RELEASED'
  /** A check was recorded. */
  | 'CHECK_RECORDED'
  /** Returned for correction. */
  | 'RETURNED'
  /** Corrected by the applicant. */
  | 'CORRECTED'
  /** The first of two officers approved. */
  | 'FIRST_APPROVED'
  /** Approved; the code was mailed. */
  | 'APPROVED'
  /** Rejected. */
  | 'REJECTED'
  /** The certificate code was sent again; the one before is void. */
  | 'CODE_RESENT'
  /** A certificate was issued. */
  | 'CERTIFICATE_ISSUED'
  /** A lost key was replaced and its certificate revoked. */
  | 'CERTIFICATE_REPLACED'
  /** The applicant said that the file was saved. */
  | 'SAVED'
  /** Acquisition confirmed; the request is complete. */
  | 'COMPLETED'
  /** Not acquired in time. */
  | 'LAPSED'
  /** The certificate was revoked. */
  | 'REVOKED';

/** Narrows a list of requests; all parts must hold. */
export type RequestFilter = {
  /** Any of these states, at this moment. */
  status?: Array<RequestStatus> | null | undefined;
  /** Receipt number, e-mail or a certificate's serial (exact), or a part of a person's or organisation's name, in any script and width. */
  search?: string | null | undefined;
  /** Held by the staff member who asks. */
  claimedByMe?: boolean | null | undefined;
  /** Any of these kinds. */
  kind?: Array<RequestKind> | null | undefined;
  /** Of this product. */
  productId?: string | null | undefined;
  /** Sold by this partner. */
  partnerId?: string | null | undefined;
  /** Of this subscriber: the latest 1,000. */
  subscriberId?: string | null | undefined;
  /** Of this organisation's subscribers: the latest 1,000. */
  organizationId?: string | null | undefined;
  /** true: sold by the house itself. */
  direct?: boolean | null | undefined;
  /** true: one of two approvals is given, the case waits for the other. */
  secondApproval?: boolean | null | undefined;
  /** true: the case waits, and its day is over. */
  overdue?: boolean | null | undefined;
  /** Due on this day of Asia/Tokyo or later. */
  dueFrom?: string | null | undefined;
  /** Due on this day of Asia/Tokyo or earlier. */
  dueUntil?: string | null | undefined;
  /** Submitted on this day of Asia/Tokyo or later: wants orderBy SUBMITTED_AT, and goes with no due day. */
  submittedFrom?: string | null | undefined;
  /** Submitted on this day of Asia/Tokyo or earlier; wants what submittedFrom wants. */
  submittedUntil?: string | null | undefined;
};

/** Order of requests. */
export type RequestOrder = {
  /** By what. */
  field: RequestOrderField;
  /** Which way. */
  direction?: OrderDirection;
};

/** What requests can be ordered by. */
export type RequestOrderField =
  /** When they were submitted. */
  | 'SUBMITTED_AT'
  /** When they are due: what is late, or will be soonest, comes first when ascending. */
  | 'DUE_AT';

/** What is declared. Widths, dashes, spaces and hiragana in kana fields are accepted and normalised; kanji stay as typed. */
export type RegistrationInput = {
  /** The organisation. */
  organization: OrganizationInput;
  /** The person. */
  subscriber: SubscriberInput;
  /** Who may answer for the person; leave out for nobody. */
  proxy?: ProxyInput | null | undefined;
};

/** The organisation; see DeclaredOrganization. */
export type OrganizationInput = {
  /** 帝国データバンク企業コード, 9 digits. */
  tdbCompanyCode?: string | null | undefined;
  /** 法人番号, 13 digits; the check digit is verified. */
  corporateNumber?: string | null | undefined;
  /** 組織名(日本語). */
  legalName: string;
  /** 組織名(カナ). */
  legalNameKana: string;
  /** 組織名(英語). */
  legalNameLatin: string;
  /** 本社所在地. */
  headOfficeAddress: string;
  /** 本社代表電話番号. */
  mainPhoneNumber: string;
  /** 代表者 姓. */
  representativeFamilyName: string;
  /** 代表者 名. */
  representativeGivenName: string;
};

/** The person; see DeclaredSubscriber. */
export type SubscriberInput = {
  /** 姓. */
  familyName: string;
  /** 名. */
  givenName: string;
  /** 姓(カナ). */
  familyNameKana: string;
  /** 名(カナ). */
  givenNameKana: string;
  /** 姓(英字). */
  familyNameLatin: string;
  /** 名(英字). */
  givenNameLatin: string;
  /** Of a mailbox that is corrected: the name of its holder's choice. Otherwise left out. */
  commonName?: string | null | undefined;
  /** 電子メールアドレス. */
  email: string;
  /** 役職. */
  jobTitle?: string | null | undefined;
  /** 部署; null for 部署なし. */
  department?: string | null | undefined;
  /** 役職/部署(ローマ字). */
  jobTitleLatin?: string | null | undefined;
  /** 勤務先 郵便番号. */
  workplacePostalCode: string;
  /** 勤務先 都道府県. */
  workplacePrefecture: string;
  /** 勤務先 市区町村. */
  workplaceCity: string;
  /** 勤務先 地域・番地. */
  workplaceStreet: string;
  /** 勤務先 ビル名. */
  workplaceBuilding?: string | null | undefined;
  /** 勤務先電話番号. */
  workplacePhoneNumber: string;
};

/** 代理担当者; see DeclaredProxy. */
export type ProxyInput = {
  /** 姓. */
  familyName: string;
  /** 名. */
  givenName: string;
  /** 姓(カナ). */
  familyNameKana: string;
  /** 名(カナ). */
  givenNameKana: string;
  /** 部署. */
  department?: string | null | undefined;
  /** 電話番号. */
  phoneNumber: string;
};

/** A kind of check. */
export type CheckKind =
  /** The organisation exists, by an independent source. */
  | 'ORGANIZATION_EXISTS'
  /** Reached by telephone through the main number found independently, not the one typed. */
  | 'TELEPHONE_VERIFIED'
  /** The person works there 在籍確認. */
  | 'EMPLOYMENT_CONFIRMED'
  /** The person (or the proxy) wants the certificate. */
  | 'INTENT_CONFIRMED'
  /** Name, kana and latin agree. */
  | 'NAMES_AGREE'
  /** The mailbox answers. */
  | 'EMAIL_REACHABLE';

/** How a check ended. */
export type CheckResult =
  /** Holds. */
  | 'PASS'
  /** Does not hold. */
  | 'FAIL'
  /** Could not be told yet. */
  | 'INCONCLUSIVE';

/** Where a telephone number was found. What is not DECLARED is independent of the applicant. */
export type NumberSource =
  /** The corporate register, or a register of the trade. */
  | 'CORPORATE_REGISTER'
  /** The organisation's own site, found independently. */
  | 'OFFICIAL_SITE'
  /** A telephone directory, or a commercial database. */
  | 'DIRECTORY'
  /** The registration that was vetted before. */
  | 'PREVIOUS_REGISTRATION'
  /** The application itself: it proves nothing. */
  | 'DECLARED';

/** What came of a call. */
export type CallOutcome =
  /** Who answered confirmed what was asked. */
  | 'CONFIRMED'
  /** Who answered denied it. */
  | 'DENIED'
  /** Who was asked for was not there. */
  | 'ABSENT'
  /** Nobody answered. */
  | 'NO_ANSWER'
  /** Not the organisation's number. */
  | 'WRONG_NUMBER'
  /** They asked to be called again. */
  | 'CALL_BACK';

/** What a virus scanner said of a file. */
export type EvidenceScan =
  /** No scanner is configured. */
  | 'NOT_SCANNED'
  /** Nothing was found. */
  | 'CLEAN'
  /** Something was found: it is not served. */
  | 'INFECTED'
  /** The scanner did not answer: it is not served. */
  | 'FAILED';

/** Where an earlier registration comes from. */
export type EarlierOrigin =
  /** This request, before it was corrected. */
  | 'BEFORE_CORRECTION'
  /** What was registered when a change was asked for. */
  | 'BEFORE_CHANGE'
  /** The request of the certificate that is renewed, reissued or withdrawn. */
  | 'FOLLOWED';

/** What stands between a case and its approval. */
export type ObstacleKind =
  /** The applicant can still cancel. */
  | 'NOT_ACCEPTED_YET'
  /** The applicant is to correct it. */
  | 'WAITS_FOR_CORRECTION'
  /** Whoever asks does not work on cases. */
  | 'MAY_NOT_VET'
  /** Nobody holds the case. */
  | 'UNCLAIMED'
  /** A colleague holds it. */
  | 'HELD_BY_OTHER'
  /** What was declared is not so. */
  | 'CHECKS_FAILED'
  /** Checks without a result that passes. */
  | 'CHECKS_OPEN'
  /** The telephone verification: a call is wanted. */
  | 'CALL_OPEN'
  /** The product issues nothing any more. */
  | 'PRODUCT_ENDED'
  /** Whoever asks made sure of the contact who asked for it: another officer approves. */
  | 'OWN_CONTACT'
  /** Whoever asks recorded the arrival of the paper: another officer approves. */
  | 'OWN_PAPER'
  /** The second approval is for an approver who had no part in the first. */
  | 'OTHER_APPROVER_WANTED'
  /** An approval now is the first of two; this stands in nobody's way. */
  | 'SECOND_APPROVAL_FOLLOWS';

/** Something that a role may do. */
export type Permission =
  /** See requests, certificates, people, sales and mails. */
  | 'READ_CASES'
  /** Vet: claim, record checks, approve as the first, return, reject; record contacts and passphrase resets; send a code or a mail again. */
  | 'VET_CASES'
  /** Approve what another approved first. */
  | 'APPROVE_SECOND'
  /** Decide what another proposed, where who may do it says so too; withdraw one's own. */
  | 'WORK_IN_PAIRS'
  /** Record what arrives by post. */
  | 'RECORD_PAPER'
  /** Propose that a certificate be revoked. */
  | 'PROPOSE_REVOCATION'
  /** Start a reissue, a change or a withdrawal for the holders of what one's own partner sold. */
  | 'START_PROCEDURES'
  /** See a partner's own requests, certificates, sales and statement. */
  | 'READ_OWN'
  /** Make and void coupons and licence keys. */
  | 'MANAGE_SALES'
  /** Merge organisations that turned out to be one. */
  | 'MERGE_ORGANIZATIONS'
  /** Register webhooks of a partner's and replay what was sent to them. */
  | 'MANAGE_WEBHOOKS'
  /** Make the programs of a partner's that use the API, and say what they may. */
  | 'MANAGE_CLIENTS'
  /** Enrol subscribers of a partner's. */
  | 'ENROL_SUBSCRIBERS'
  /** Change products, their policies and terms. */
  | 'MANAGE_PRODUCTS'
  /** Start campaigns about the last days. */
  | 'RUN_CAMPAIGNS'
  /** Change partners, notices and maintenance. */
  | 'MANAGE_ENTRANCES'
  /** Propose and decide who works here and as what; keep somebody out. */
  | 'MANAGE_STAFF'
  /** Propose and decide what is done with the keys of the CA. */
  | 'OPERATE_AUTHORITY'
  /** Read the audit log. */
  | 'READ_AUDIT'
  /** Move a demo's business time. */
  | 'MOVE_CLOCK';

/** What a staff member may do. */
export type StaffRole =
  /** Vets: claims, records checks, approves, rejects. */
  | 'REVIEWER'
  /** Vets, and gives second approvals. */
  | 'APPROVER'
  /** Everything, with products, coupons and staff. */
  | 'ADMINISTRATOR'
  /** Reads, the audit log included; changes nothing. */
  | 'AUDITOR'
  /** A partner's own staff: see and do what is that partner's, and nothing of another's. */
  | 'PARTNER';

/** Where a passphrase that was chosen anew stands. */
export type PassphraseResetStatus =
  /** Waits for an officer. */
  | 'PENDING'
  /** Holds. */
  | 'APPROVED'
  /** The old one stays. */
  | 'REJECTED'
  /** Nobody decided in time: the old one stays. */
  | 'LAPSED'
  /** Another was chosen before anybody decided, which waits instead. */
  | 'SUPERSEDED';

/** Where an enrolment stands. */
export type EnrolmentState =
  /** The person has not agreed yet. */
  | 'PENDING'
  /** Nor can they any more, until another link is mailed. */
  | 'EXPIRED'
  /** The person agreed: there is a request. */
  | 'SUBMITTED'
  /** The partner withdrew it. */
  | 'WITHDRAWN';

/** Narrows a list of enrolments. */
export type EnrolmentFilter = {
  /** Of this partner. */
  partnerId?: string | null | undefined;
  /** In this state at this moment. */
  state?: EnrolmentState | null | undefined;
  /** Under this reference, as the partner gave it: one at most of each partner. */
  reference?: string | null | undefined;
};

/** How a file of persons is written. */
export type SheetEncoding =
  /** UTF-8, with or without a byte order mark. */
  | 'UTF_8'
  /** Shift_JIS, as Windows writes it (CP932). */
  | 'SHIFT_JIS';

/** Where a file of persons stands. */
export type EnrolmentImportStatus =
  /** Read and checked; nobody is enrolled. Seven days later it is cancelled. */
  | 'CHECKED'
  /** Its persons are being enrolled. */
  | 'RUNNING'
  /** It is done. */
  | 'DONE'
  /** It was cancelled: who was enrolled stays so. */
  | 'CANCELLED';

/** Whether an enrolled person can agree. */
export type OfferState =
  /** Yes. */
  | 'OPEN'
  /** Another link was mailed since: use that one. */
  | 'REPLACED'
  /** The link's time is over. */
  | 'EXPIRED'
  /** The person agreed before. */
  | 'SUBMITTED'
  /** The partner withdrew the enrolment. */
  | 'WITHDRAWN';

/** What can cost something. */
export type Act =
  /** A first certificate. */
  | 'NEW'
  /** Another certificate after one that ends. */
  | 'RENEWAL'
  /** Another certificate in place of one. */
  | 'REISSUE'
  /** A change of what is registered. */
  | 'CHANGE'
  /** Coupons that were ordered. */
  | 'COUPON';

/** Who pays a charge. */
export type Payer =
  /** The partner, by the monthly statement. */
  | 'PARTNER'
  /** It was paid with the coupon. */
  | 'PREPAID';

/** What can happen to a coupon. */
export type CouponStep =
  /** Made, and sold to whoever ordered it. */
  | 'MADE'
  /** Taken by an application. */
  | 'HELD'
  /** Given back: the application was cancelled. */
  | 'RELEASED'
  /** Used: the application was formally accepted. */
  | 'USED'
  /** The application was rejected, and another coupon made in its place. */
  | 'REPLACED'
  /** Made void. */
  | 'VOIDED'
  /** Its day has passed. */
  | 'EXPIRED';

/** Where a coupon stands. */
export type CouponStatus =
  /** Can be used. */
  | 'AVAILABLE'
  /** Held by a provisional application. */
  | 'LOCKED'
  /** Used. */
  | 'CONSUMED'
  /** Made void. */
  | 'VOID'
  /** Its day has passed. */
  | 'EXPIRED';

/** What a campaign is about. */
export type CampaignKind =
  /** The last days of a closing product. */
  | 'CLOSING'
  /** Certificates to be replaced, and revoked at a day. */
  | 'REVOCATION';

/** What is done to a revocation campaign under way. */
export type CampaignTurn =
  /** Nothing goes on until it is resumed. */
  | 'PAUSE'
  /** It goes on. */
  | 'RESUME'
  /** Nothing is revoked by it, and who was asked is told so. */
  | 'CANCEL';

/** What an API client may do. In a token it is written as coupons:read. Who may write may read, too. */
export type ApiScope =
  /** coupons:read: see coupons and their batches. */
  | 'COUPONS_READ'
  /** coupons:write: order coupons and make them void. */
  | 'COUPONS_WRITE'
  /** licenses:read: see licence keys. */
  | 'LICENSES_READ'
  /** licenses:write: make licence keys and make them void. */
  | 'LICENSES_WRITE'
  /** enrolments:read: see who was enrolled. */
  | 'ENROLMENTS_READ'
  /** enrolments:write: enrol subscribers. */
  | 'ENROLMENTS_WRITE'
  /** requests:read: see requests and what was declared in them. */
  | 'REQUESTS_READ'
  /** requests:write: start reissue, change and withdrawal for holders. */
  | 'REQUESTS_WRITE'
  /** certificates:read: see certificates. */
  | 'CERTIFICATES_READ'
  /** revocations:write: propose revocations, and revoke at once what has a compromised key. No other scope includes it. */
  | 'REVOCATIONS_WRITE'
  /** statement:read: see what is charged. */
  | 'STATEMENT_READ'
  /** webhooks:read: see webhooks and what was sent to them. */
  | 'WEBHOOKS_READ'
  /** webhooks:write: register webhooks and replay what was sent. */
  | 'WEBHOOKS_WRITE'
  /** events:read: see what happened. */
  | 'EVENTS_READ';

/** Whether messages are sent to a webhook. To none of a partner that is switched off. */
export type WebhookStatus =
  /** They are. */
  | 'ENABLED'
  /** Switched off by people. */
  | 'DISABLED'
  /** Switched off after three days without a success, or because the receiver answered 410. */
  | 'FAILING';

/** How far a delivery has come. */
export type WebhookDeliveryStatus =
  /** An earlier event of its object comes first. */
  | 'WAITING'
  /** It is tried, at once or again. */
  | 'PENDING'
  /** The receiver answered 2xx. */
  | 'DELIVERED'
  /** Not taken for three days, answered 410, or the webhook or its partner was switched off. It can be replayed. */
  | 'GIVEN_UP';

/** Why an attempt failed. */
export type WebhookFailure =
  /** The answer's status was not 2xx. */
  | 'HTTP_STATUS'
  /** The answer leads elsewhere; redirects are not followed. */
  | 'REDIRECT'
  /** The name leads to an address that messages do not go to. */
  | 'ADDRESS_REFUSED'
  /** The name leads nowhere. */
  | 'NAME_NOT_FOUND'
  /** No connection, or it broke. */
  | 'CONNECTION'
  /** No agreement on TLS, or a certificate that is not to be trusted. */
  | 'TLS'
  /** No answer in time: 15 seconds in all. */
  | 'TIMEOUT'
  /** The webhook, or its partner, was switched off before it could be tried. */
  | 'SWITCHED_OFF'
  /** It was not sent: the server cannot read the secret to sign it by, which whoever runs it mends. A new secret works at once. */
  | 'SECRET_UNREADABLE';

/** Whether a revocation list tells of a certificate. */
export type CrlState =
  /** Not revoked, so on no list. */
  | 'GOOD'
  /** Revoked, and perhaps not on the latest list yet. */
  | 'PENDING'
  /** Revoked, and on the latest list. */
  | 'LISTED';

/** Where a certificate stands. */
export type CertificateStatus =
  /** Issued, acquisition not confirmed yet; good for relying parties. */
  | 'ISSUED'
  /** Acquired and valid. */
  | 'ACTIVE'
  /** Revoked. */
  | 'REVOKED'
  /** Past its notAfter. */
  | 'EXPIRED';

/** Why a certificate is revoked (RFC 5280, 5.3.1). */
export type RevocationReason =
  /** No reason told. */
  | 'UNSPECIFIED'
  /** The private key is known, or may be known, to somebody else. */
  | 'KEY_COMPROMISE'
  /** The holder left, or the organisation changed its name. */
  | 'AFFILIATION_CHANGED'
  /** Replaced by another certificate. */
  | 'SUPERSEDED'
  /** No longer used. */
  | 'CESSATION_OF_OPERATION';

/** Narrows a list of certificates; all parts must hold. */
export type CertificateFilter = {
  /** Serial number, hexadecimal; colons and case do not matter. */
  serial?: string | null | undefined;
  /** The mailbox, exact. */
  email?: string | null | undefined;
  /**
   * As typed: a serial number in hexadecimal or decimal, with any spaces or colons; an e-mail address; a receipt number; a
   * subscriber's number; or a part of a name of the person or the organisation in any script and width.
   */
  search?: string | null | undefined;
  /** Any of these, at this moment. Without a search, a person and an organisation it wants orderBy EXPIRES_AT. */
  status?: Array<CertificateStatus> | null | undefined;
  /** Ends on this day of Asia/Tokyo or later. Wants the same. */
  expiresFrom?: string | null | undefined;
  /** Ends on this day of Asia/Tokyo or earlier. Wants the same. */
  expiresUntil?: string | null | undefined;
  /** Of this subscriber. */
  subscriberId?: string | null | undefined;
  /** Of this organisation's subscribers. */
  organizationId?: string | null | undefined;
};

/** Order of certificates. */
export type CertificateOrder = {
  /** By what. */
  field: CertificateOrderField;
  /** Which way. */
  direction?: OrderDirection;
};

/** What certificates can be ordered by. */
export type CertificateOrderField =
  /** When they were issued. */
  | 'ISSUED_AT'
  /** When they end. */
  | 'EXPIRES_AT';

/** Narrows a list of organisations. */
export type OrganizationFilter = {
  /** As typed: a 法人番号, or a part of a name that it has or had, in any script and width. */
  search?: string | null | undefined;
};

/** Narrows a list of subscribers; all parts must hold. */
export type SubscriberFilter = {
  /**
   * As typed: a subscriber's number, an e-mail address, a receipt number, a certificate's serial number, or a part of a
   * name in any script and width.
   */
  search?: string | null | undefined;
  /** Of this organisation. */
  organizationId?: string | null | undefined;
};

/** What a mail tells. */
export type MessageKind =
  /** Application received. */
  | 'RECEIVED'
  /** Application cancelled. */
  | 'CANCELLED'
  /** Formally accepted. */
  | 'ACCEPTED'
  /** Rejected. */
  | 'REJECTED'
  /** 証明書取得に関するご案内: the certificate code. */
  | 'CERTIFICATE_CODE'
  /** Certificate revoked. */
  | 'REVOKED'
  /** 証明書有効期限切れに関するご案内: the certificate ends soon; carries a certificate code. */
  | 'EXPIRING'
  /** A link that ends the wait after wrong identifications. */
  | 'UNLOCK'
  /** Returned for correction: which fields, why, until when. */
  | 'CORRECTION_WANTED'
  /** To the former address: a request with another one was approved. Carries no code. */
  | 'ADDRESS_CHANGED'
  /** Somebody applied by licence key for what the address has already: how it is reissued. */
  | 'ALREADY_HELD'
  /** Change of registered data received. */
  | 'CHANGE_RECEIVED'
  /** Change of registered data completed. */
  | 'CHANGE_COMPLETED'
  /** Withdrawal received. */
  | 'WITHDRAWAL_RECEIVED'
  /** Withdrawal completed. */
  | 'WITHDRAWAL_COMPLETED'
  /** The service closes: the last days, and how to back up. */
  | 'CLOSING'
  /** The certificate is to be replaced, and revoked at a day. */
  | 'REPLACE'
  /** A revocation that was announced does not take place. */
  | 'REVOCATION_CALLED_OFF'
  /** A webhook was switched off after three days without a success. */
  | 'WEBHOOK_FAILING'
  /** A link that shows that the mailbox is reached, for the vetting. */
  | 'REACHABILITY'
  /** A partner's enrolment: the link to check the data and agree. */
  | 'ENROLMENT'
  /** The link with which an organisation's contact asks for a change or a withdrawal. */
  | 'CONTACT_LINK'
  /** A link to choose another application passphrase. */
  | 'PASSPHRASE_LINK'
  /** What became of the request for another application passphrase. */
  | 'PASSPHRASE_RESET'
  /** An enquiry, to the help desk. */
  | 'INQUIRY'
  /** An enquiry was received, to whoever wrote it. */
  | 'INQUIRY_RECEIVED';

/** What became of a mail. */
export type MessageStatus =
  /** Waits to be sent, or to be tried again. */
  | 'QUEUED'
  /** The mail server took it. */
  | 'SENT'
  /** Given up, or refused for good. */
  | 'FAILED'
  /** Replaced by a later one before it was sent. */
  | 'SUPERSEDED';

/** Narrows a list of mails. */
export type MessageFilter = {
  /** Any of these fates. */
  status?: Array<MessageStatus> | null | undefined;
  /** About the request of this receipt number, in any spelling. */
  receiptNumber?: string | null | undefined;
};

/** Whether an act did what it was to do. */
export type AuditOutcome =
  /** It did. */
  | 'DONE'
  /** It was tried and refused, or found something wrong. */
  | 'FAILED';

/** How fresh something published is. */
export type Freshness =
  /** It is good. */
  | 'FRESH'
  /** A new one is due, which takes seconds unless something is wrong; the present one is good still. */
  | 'DUE'
  /** There is none that is good: relying parties cannot tell. */
  | 'STALE';

/** Kinds of work in the background. */
export type DashboardWork =
  /** Requests that the clock moved and nobody has settled. */
  | 'SETTLE'
  /** Mails that wait to be sent. */
  | 'MAIL'
  /** Certificates that are to be signed: interrupted, unless it is a moment ago. */
  | 'ISSUE'
  /** Acts that are not in the chain of the audit log yet. */
  | 'SEAL'
  /** Jobs that failed and will be tried again. */
  | 'RETRY'
  /** Jobs that were given up within the last days. */
  | 'GIVEN_UP';

/** What was done to the audit log. */
export type AuditFaultKind =
  /** An event, or its seal, is not what was sealed. */
  | 'CHANGED'
  /** What was sealed, or waits to be, is gone. */
  | 'REMOVED'
  /** An event stands there that was never sealed. */
  | 'INSERTED'
  /** An event was sealed under another number. */
  | 'REORDERED'
  /** A signed checkpoint knows more seals than there are. */
  | 'TAIL_CUT'
  /** The chain holds in itself and is not the one that was signed. */
  | 'REWRITTEN'
  /** A checkpoint is signed by none of our keys. */
  | 'CHECKPOINT_FORGED'
  /** Far more seals than a checkpoint leaves are signed by none. */
  | 'CHECKPOINT_MISSING'
  /** The checkpoints that are kept beside the key ring are missing, cannot be read, or are another installation's. */
  | 'ANCHOR_LOST'
  /** What lies beside an event is not what it commits to. */
  | 'DETAILS_ALTERED'
  /** What lay beside an event is gone without having been erased. */
  | 'DETAILS_REMOVED';

/** Whether the audit log goes on from what was signed. In all but the first two nothing more is sealed. */
export type AuditAnchorState =
  /** Nothing was ever sealed. */
  | 'NONE'
  /** It does. */
  | 'HOLDS'
  /** What was signed is kept nowhere: the file is missing. */
  | 'MISSING'
  /** The file was cut short, is none of ours, or is open to others. */
  | 'UNREADABLE'
  /** The file is another installation's. */
  | 'FOREIGN'
  /** The file knows more seals than there are. */
  | 'BEHIND'
  /** The chain is not the one that was signed. */
  | 'DIFFERS';

/** What is proposed. */
export type ProposalKind =
  /** A product's names and the next version of its policy. */
  | 'UPDATE_PRODUCT'
  /** A product, with the first version of its policy and its texts. */
  | 'CREATE_PRODUCT'
  /** The next version of a product's terms of use. */
  | 'PUBLISH_TERMS_OF_USE'
  /** The next version of a product's privacy notice. */
  | 'PUBLISH_PRIVACY_NOTICE'
  /** That a certificate be revoked. */
  | 'REVOKE'
  /** That an approved request be stopped before it is acquired. */
  | 'STOP_APPROVAL'
  /** To look at a revocation that one officer did because of a compromised key. */
  | 'REVIEW_REVOCATION'
  /** That a member of staff be added. */
  | 'ADD_STAFF'
  /** That a member of staff have another role. */
  | 'CHANGE_STAFF_ROLE'
  /** That a member of staff be let in again. */
  | 'ENABLE_STAFF'
  /** That a member of staff begin anew. */
  | 'RESET_STAFF'
  /** To look at how one officer kept a colleague out. */
  | 'REVIEW_DISABLING'
  /** That the key which signs system mail be revoked, and another take its place. */
  | 'REVOKE_MAIL_SIGNER'
  /** A revocation campaign. */
  | 'REVOCATION_CAMPAIGN';

/** What became of a proposal. */
export type ProposalStatus =
  /** It waits to be decided. */
  | 'PENDING'
  /** It was carried out. */
  | 'APPROVED'
  /** It was declined. */
  | 'REJECTED'
  /** Its proposer withdrew it, or another of the same partner. */
  | 'WITHDRAWN'
  /** Nobody decided it in time. */
  | 'LAPSED';

/** What a reason is given for. */
export type ReasonUse =
  /** 差戻し: returned for correction. */
  | 'RETURN'
  /** 却下: rejected. */
  | 'REJECT'
  /** 失効: revoked. */
  | 'REVOKE';

/** Who acts. */
export type ActorKind =
  /** Somebody who had not signed in or identified. */
  | 'ANONYMOUS'
  /** A staff member. */
  | 'STAFF'
  /** An applicant or subscriber. */
  | 'APPLICANT'
  /** The server, by the clock. */
  | 'SYSTEM'
  /** Somebody at the server's command line. */
  | 'COMMAND_LINE'
  /** A partner's program, by an access token. */
  | 'CLIENT';

/** Narrows the audit log; all parts must hold. */
export type AuditEventFilter = {
  /** What the act was done to, who did it or from where: a receipt number, a certificate's serial, an applicant's e-mail address, a coupon's number, a licence's ID, a member of staff by login or a part of the name, a network address, or an id. What stands for nothing finds nothing. */
  search?: string | null | undefined;
  /** What it was done to. */
  objectId?: string | null | undefined;
  /** Which member of staff did it. */
  actorId?: string | null | undefined;
  /** What was done, such as request.approve. */
  action?: string | null | undefined;
  /** Recorded at this moment or later. */
  from?: string | null | undefined;
  /** Recorded before this moment. */
  until?: string | null | undefined;
};

/** A new application. */
export type SubmitApplicationInput = {
  /** Made by the client, 16 to 64 characters, once per application: a retry with the same key gives the same request. */
  submissionKey: string;
  /** The product. */
  productId: string;
  /** The change by which the organisation was renamed: its certificate is revoked when the new one is acquired. Leave out where there is none. */
  changeId?: string | null | undefined;
  /** Two halves of eight characters, in any spelling. Leave out where a licence key entitles to it. */
  couponNumber?: string | null | undefined;
  /** Registration ID of the licence key that entitles to it, in any spelling. Leave out where a coupon does. */
  licenseId?: string | null | undefined;
  /** Password of the licence key. */
  licensePassword?: string | null | undefined;
  /** What is declared. */
  registration: RegistrationInput;
  /** 申請パスワード, 8 to 64 characters; needed ever after. Empty where the product identifies by licence key. */
  applicationPassphrase: string;
  /** The ids of the terms of use and of the privacy notice that were agreed to. */
  consents: Array<string>;
  /** Language of mails. */
  language?: Language;
  /** Slug of the partner whose entrance it is made at; leave out for /. */
  partner?: string | null | undefined;
};

/** A renewal. */
export type SubmitRenewalInput = {
  /** Made by the client, 16 to 64 characters, once per application: a retry with the same key gives the same request. */
  submissionKey: string;
  /** The certificate that it continues. */
  certificateId: string;
  /** A new coupon: two halves of eight characters, in any spelling. Leave out where a licence key entitles to it. */
  couponNumber?: string | null | undefined;
  /** Registration ID of the licence key that entitles to it, in any spelling. Leave out where a coupon does. */
  licenseId?: string | null | undefined;
  /** Password of the licence key. */
  licensePassword?: string | null | undefined;
  /** What is declared. The names of the person and of the organisation, and the company code, are fixed: they must be as registered. */
  registration: RegistrationInput;
  /** 申請パスワード, 8 to 64 characters, of the renewed certificate; the old one keeps its own. */
  applicationPassphrase: string;
  /** The ids of the terms of use and of the privacy notice that were agreed to. */
  consents: Array<string>;
  /** Language of mails. */
  language?: Language;
  /** Slug of the partner whose entrance it is made at; leave out for /. */
  partner?: string | null | undefined;
};

/** A certificate to be issued again. */
export type RequestReissueInput = {
  /** Made by the client, 16 to 64 characters, once per request: a retry with the same key gives the same request. */
  submissionKey: string;
  /** The request whose certificate is to be replaced, or that was approved and never acquired. */
  requestId: string;
  /** Why. */
  reason: ReissueReason;
};

/** A mailbox's application. */
export type SubmitMailboxApplicationInput = {
  /** 16 to 64 characters, made by the client once per application. The same key and contents always give the same request. */
  submissionKey: string;
  /** Slug of the partner whose entrance it is made at. */
  partner: string;
  /** What is applied for. */
  productId: string;
  /** 登録ID of the licence key, in any spelling. */
  licenseId: string;
  /** Its password, in any spelling. */
  licensePassword: string;
  /** コモンネーム: letters, digits, hyphens and spaces, at most 64. It may be a nickname. */
  commonName: string;
  /** 電子メールアドレス. It goes into the certificate, and the secret is mailed to it. */
  email: string;
  /** Ids of the Terms that are agreed to: terms of use and privacy notice in force. */
  consents: Array<string>;
  /** Language of the mails. */
  language?: Language;
};

/** A mailbox's certificate to be replaced, and by what. */
export type ReissueMailboxCertificateInput = {
  /** 16 to 64 characters, made by the client once per request. The same key and contents always give the same request. */
  submissionKey: string;
  /** Slug of the partner whose entrance it is made at. */
  partner: string;
  /** What it is a certificate of. */
  productId: string;
  /** 登録ID of the licence key, in any spelling. */
  licenseId: string;
  /** Its password, in any spelling. */
  licensePassword: string;
  /** 登録済み電子メールアドレス: of the certificate that is to be replaced. */
  registeredEmail: string;
  /** 新しいコモンネーム: letters, digits, hyphens and spaces, at most 64. */
  commonName: string;
  /** 新しい電子メールアドレス: the same as the registered one where nothing changes. */
  email: string;
  /** Ids of the Terms that are agreed to: terms of use and privacy notice in force. */
  consents: Array<string>;
  /** Language of the mails. */
  language?: Language;
};

/**
 * The secrets, by purpose. STATUS, CANCEL: receiptNumber, email, applicationPassphrase. ACQUIRE, RENEW, REISSUE, CHANGE, REVOKE: email,
 * applicationPassphrase, certificateCode. Where the product's policy identifies by LICENSE, licenseId and licensePassword
 * stand in the passphrase's place.
 */
export type IdentifyInput = {
  /** What for: STATUS, CANCEL, ACQUIRE, RENEW, REISSUE, CHANGE (on paper) or REVOKE. */
  purpose: SessionPurpose;
  /** 受付番号, in any spelling. */
  receiptNumber?: string | null | undefined;
  /** 電子メールアドレス. */
  email: string;
  /** 申請パスワード. */
  applicationPassphrase?: string | null | undefined;
  /** 登録ID of the licence key, in any spelling. */
  licenseId?: string | null | undefined;
  /** Its password, in any spelling. */
  licensePassword?: string | null | undefined;
  /** 証明書コード, in any spelling. */
  certificateCode?: string | null | undefined;
  /** Slug of the partner whose entrance it is asked at; leave out for /. What was applied for at another entrance is not found. */
  partner?: string | null | undefined;
};

/** What names the request whose identification waits: the e-mail address, with receipt number or certificate code. */
export type MailUnlockLinkInput = {
  /** 電子メールアドレス. */
  email: string;
  /** 受付番号, in any spelling. */
  receiptNumber?: string | null | undefined;
  /** 証明書コード, in any spelling; looked at where there is no receipt number. */
  certificateCode?: string | null | undefined;
};

/** A mailed link. */
export type UnlockInput = {
  /** What stands behind # in the link. */
  token: string;
};

/** What names the request whose passphrase is forgotten: the e-mail address, with receipt number or certificate code. */
export type MailPassphraseLinkInput = {
  /** 電子メールアドレス. */
  email: string;
  /** 受付番号, in any spelling. */
  receiptNumber?: string | null | undefined;
  /** 証明書コード, in any spelling; looked at where there is no receipt number. */
  certificateCode?: string | null | undefined;
};

/** Another application passphrase. */
export type ResetPassphraseInput = {
  /** What stands behind # in the link. */
  token: string;
  /** 申請パスワード, 8 to 64 characters. */
  applicationPassphrase: string;
};

/** A mailed link. */
export type ConfirmReachabilityInput = {
  /** What stands behind # in the link. */
  token: string;
};

/** A correction. */
export type CorrectRequestInput = {
  /** The request. */
  requestId: string;
  /** The registration version that was returned. */
  registrationVersion: number;
  /** What is declared, as a whole; what was not opened must be as it stands. */
  registration: RegistrationInput;
};

/** A mailed enrolment link. */
export type OpenEnrolmentInput = {
  /** What stands behind # in the link. */
  token: string;
  /** Slug of the partner whose entrance it leads to. */
  partner: string;
};

/** An enrolled person's answers. */
export type SubmitEnrolmentInput = {
  /** What stands behind # in the link. */
  token: string;
  /** Slug of the partner whose entrance it leads to. */
  partner: string;
  /** 申請パスワード, 8 to 64 characters; needed ever after. */
  applicationPassphrase: string;
  /** The ids of the terms of use and of the privacy notice that were agreed to. */
  consents: Array<string>;
};

/** What a contact knows: their own address, and a certificate or a request. */
export type MailContactLinkInput = {
  /** The contact's own e-mail address, as recorded. */
  email: string;
  /** 受付番号 of a request about the certificate, in any spelling. */
  receiptNumber?: string | null | undefined;
  /** The certificate's serial number in hexadecimal, in any spelling; looked at where there is no receipt number. */
  serial?: string | null | undefined;
  /** Slug of the partner whose entrance it is asked at; leave out for /. */
  partner?: string | null | undefined;
  /** Language of the mail. */
  language?: Language;
};

/** A mailed link. */
export type FollowContactLinkInput = {
  /** What stands behind # in the link. */
  token: string;
};

/** A change of registered data. */
export type SubmitChangeInput = {
  /** Made by the client, 16 to 64 characters, once per request: a retry with the same key gives the same request. */
  submissionKey: string;
  /** The certificate whose registration changes. */
  certificateId: string;
  /** What is to be registered, whole. */
  registration: RegistrationInput;
  /** Language of mails to the contact. */
  language?: Language;
};

/** A reissue, started by a partner's staff. */
export type StartReissueInput = {
  /** Made by the client, 16 to 64 characters, once per request, and its partner's own: a retry with the same key gives the same request. */
  submissionKey: string;
  /** The request whose certificate is to be replaced, or that was approved and never acquired. */
  requestId: string;
  /** Why. */
  reason: ReissueReason;
  /** What happened, for whoever looks at it afterwards; wanted with KEY_COMPROMISED, at most 1000 characters. */
  note?: string | null | undefined;
};

/** A change, started by a partner's staff. */
export type StartChangeInput = {
  /** Made by the client, 16 to 64 characters, once per request, and its partner's own: a retry with the same key gives the same request. */
  submissionKey: string;
  /** The certificate whose registration changes. */
  certificateId: string;
  /** What is to be registered, whole. */
  registration: RegistrationInput;
};

/** A withdrawal, started by a partner's staff. */
export type StartWithdrawalInput = {
  /** Made by the client, 16 to 64 characters, once per request, and its partner's own: a retry with the same key gives the same request. */
  submissionKey: string;
  /** The certificate whose holder is withdrawn; null where requestId stands. */
  certificateId?: string | null | undefined;
  /** The approved request whose certificate was never acquired, in the certificate's place. */
  requestId?: string | null | undefined;
  /** Why. */
  reason: WithdrawalReason;
};

/** A withdrawal. */
export type SubmitWithdrawalInput = {
  /** Made by the client, 16 to 64 characters, once per request: a retry with the same key gives the same request. */
  submissionKey: string;
  /** The certificate whose holder is withdrawn; null where requestId stands. */
  certificateId?: string | null | undefined;
  /**
   * The approved request whose certificate was never acquired, in the certificate's
   * place: it ends, and its code opens nothing any more. Where it continues or
   * replaces a certificate that stands, both end.
   */
  requestId?: string | null | undefined;
  /** Why. */
  reason: WithdrawalReason;
  /** Language of mails to the contact. */
  language?: Language;
};

/** What a form asks for: a change with a registration, or a withdrawal with a reason. */
export type MakePaperFormInput = {
  /** The certificate. */
  certificateId: string;
  /** What is to be registered, whole; leave out for a withdrawal. */
  registration?: RegistrationInput | null | undefined;
  /** Why, of a withdrawal. */
  withdrawalReason?: WithdrawalReason | null | undefined;
  /** Language of the form. */
  language?: Language;
};

/** Who an organisation's contact is. */
export type RecordContactInput = {
  /** A request of a person of the organisation, who is a subscriber. */
  requestId: string;
  /** 姓. */
  familyName: string;
  /** 名; empty for a person with one name. */
  givenName: string;
  /** 姓(カナ). */
  familyNameKana: string;
  /** 名(カナ). */
  givenNameKana: string;
  /** 部署. */
  department?: string | null | undefined;
  /** 電話番号. */
  phoneNumber: string;
  /** 電子メールアドレス, where the one-time links go. */
  email: string;
};

/** A contact whom an officer made sure of. */
export type VerifyContactInput = {
  /** The request at which it is shown. */
  requestId: string;
  /** The contact. */
  contactId: string;
};

/** A contact to end. */
export type EndContactInput = {
  /** The request at which it is shown. */
  requestId: string;
  /** The contact. */
  contactId: string;
};

/** A form that arrived. */
export type RecordPaperFormInput = {
  /** 受付番号 on the paper, in any spelling. */
  receiptNumber: string;
};

/** A cancellation. */
export type CancelRequestInput = {
  /** The request. */
  requestId: string;
};

/** A key to be certified. */
export type AcquireCertificateInput = {
  /** The approved request. */
  requestId: string;
  /** PKCS#10, PEM. Only its key is used; the subject comes from the approved registration. Leave out where a partner handed in the key. */
  csr?: string | null | undefined;
  /** The id of the terms of use that were agreed to. */
  consent: string;
  /** The key of an earlier certificate of this request is lost: revoke that one and certify this key instead. */
  replaceLostKey?: boolean;
};

/** How the acquisition went. */
export type ConfirmAcquisitionInput = {
  /** The certificate. */
  certificateId: string;
  /** How far it is. */
  outcome: AcquisitionOutcome;
};

/** How far an acquisition is. */
export type AcquisitionOutcome =
  /** The file was handed to the browser to be saved; confirmed 24 hours later. */
  | 'SAVED'
  /** The file opened; confirmed at once. */
  | 'OPENED';

/** A revocation. */
export type RevokeCertificateInput = {
  /** The certificate. */
  certificateId: string;
  /** Why. A holder may give KEY_COMPROMISE, CESSATION_OF_OPERATION or UNSPECIFIED. */
  reason: RevocationReason;
};

/** A code to be sent again. */
export type ResendCertificateCodeInput = {
  /** The request. */
  requestId: string;
};

/** A staff sign-in. */
export type SignInInput = {
  /** Login name. */
  login: string;
  /** Password. */
  password: string;
  /** One-time password or recovery code; leave out to learn whether one is wanted. */
  secondFactor?: string | null | undefined;
};

/** Proof of being there. */
export type ProveAgainInput = {
  /** Password. */
  password: string;
  /** One-time password or recovery code, where a factor is set up. */
  secondFactor?: string | null | undefined;
};

/** A sign-in by passkey. */
export type SignInByPasskeyInput = {
  /** Of the ceremony. */
  ticket: string;
  /** The browser's answer as JSON (PublicKeyCredential.toJSON). */
  answer: string;
};

/** Proof of being there. */
export type ProveAgainByPasskeyInput = {
  /** Of the ceremony. */
  ticket: string;
  /** The browser's answer as JSON (PublicKeyCredential.toJSON). */
  answer: string;
};

/** A passkey that was made. */
export type AddPasskeyInput = {
  /** Of the ceremony. */
  ticket: string;
  /** The browser's answer as JSON (PublicKeyCredential.toJSON). */
  answer: string;
  /** What to call it, 1 to 50 characters. */
  name: string;
};

/** A new name. */
export type RenamePasskeyInput = {
  /** The passkey. */
  passkeyId: string;
  /** 1 to 50 characters. */
  name: string;
};

/** A passkey to take away. */
export type RemovePasskeyInput = {
  /** The passkey. */
  passkeyId: string;
};

/** A sign-in at the OpenID provider. */
export type BeginOidcSignInInput = {
  /** The page of the console to go on at, a path from /console on; anything else is taken for /console. */
  to: string;
};

/** What the provider sent the browser back with. */
export type FinishOidcInput = {
  /** The parameter of that name in the address. */
  state: string;
  /** The parameter of that name in the address; good once. */
  code: string;
};

/** A second factor. */
export type SignInByOidcInput = {
  /** A one-time password or a recovery code. */
  secondFactor: string;
};

/** The first one-time password. */
export type ConfirmTotpInput = {
  /** Of the offer. */
  ticket: string;
  /** Six digits. */
  code: string;
};

/** A new password. */
export type ChangePasswordInput = {
  /** 8 to 64 characters, none of the common ones. */
  password: string;
};

/** A session to end. */
export type EndSessionInput = {
  /** The session. */
  sessionId: string;
};

/** A new member of staff. */
export type ProposeEmploymentInput = {
  /** Login name: 2 to 64 of a-z, 0-9, dot, hyphen, underscore. */
  login: string;
  /** Name shown to colleagues, 1 to 100 characters. */
  name: string;
  /** What the person may do. */
  role: StaffRole;
  /** Whose staff it is, of the role PARTNER alone. */
  partnerId?: string | null | undefined;
  /** Why, for whoever decides: 1 to 1000 characters. */
  reason: string;
};

/** Another role. */
export type ProposeStaffRoleInput = {
  /** The member of staff. */
  staffId: string;
  /** What the person may do from then on. */
  role: StaffRole;
  /** Why, for whoever decides: 1 to 1000 characters. */
  reason: string;
};

/** Who is let in again. */
export type ProposeStaffEnablingInput = {
  /** The member of staff. */
  staffId: string;
  /** Why, for whoever decides: 1 to 1000 characters. */
  reason: string;
};

/** Who begins anew. */
export type ProposeStaffResetInput = {
  /** The member of staff. */
  staffId: string;
  /** Why, for whoever decides: 1 to 1000 characters. */
  reason: string;
};

/** Who is kept out. */
export type DisableStaffInput = {
  /** The member of staff. */
  staffId: string;
  /** Why, for whoever looks at it afterwards: 1 to 1000 characters. */
  reason: string;
};

/** Why the key of system mail is revoked. */
export type ProposeMailSignerRevocationInput = {
  /** The reason that is published. */
  reason: RevocationReason;
  /** Why, for whoever decides: 1 to 1000 characters. */
  note: string;
};

/** A case to take. */
export type ClaimRequestInput = {
  /** The request. */
  requestId: string;
};

/** Cases to take. */
export type ClaimRequestsInput = {
  /** The requests, at most 50. */
  requestIds: Array<string>;
};

/** Cases to approve. */
export type ApproveRequestsInput = {
  /** At most 50. */
  approvals: Array<ApproveRequestInput>;
};

/** A filter to keep. */
export type SaveViewInput = {
  /** 1 to 40 characters. */
  name: string;
  /** The query part of the queue's address, at most 500 characters. What is no part of it is left out, a search before all. */
  query: string;
};

/** A filter to keep no longer. */
export type DeleteViewInput = {
  /** The view. */
  viewId: string;
};

/** A case to give back. */
export type ReleaseRequestInput = {
  /** The request. */
  requestId: string;
};

/** What was found. */
export type RecordCheckInput = {
  /** The request. */
  requestId: string;
  /** The registration version that was checked. */
  registrationVersion: number;
  /** What was checked. */
  kind: CheckKind;
  /** How it ended. */
  result: CheckResult;
  /** Where it was looked up, or who answered. At most 200 characters. */
  source: string;
  /** Anything else. At most 2000 characters. */
  note?: string;
};

/** A call. */
export type RecordCallInput = {
  /** The request. */
  requestId: string;
  /** The registration version that was checked. */
  registrationVersion: number;
  /** What was dialled, in any width. */
  number: string;
  /** Where the number was found. */
  numberSource: NumberSource;
  /** What came of it. */
  outcome: CallOutcome;
  /** Who answered, as they said. At most 200 characters; wanted unless nobody of the organisation did. */
  answeredBy?: string;
  /** Anything else. At most 2000 characters. */
  note?: string;
  /** When it was made; null: now. */
  calledAt?: string | null | undefined;
  /** When to call again; with CALL_BACK alone. */
  callBackAt?: string | null | undefined;
  /** Further checks that the same call confirmed: EMPLOYMENT_CONFIRMED, INTENT_CONFIRMED. */
  also?: Array<CheckKind>;
};

/** A note. */
export type WriteNoteInput = {
  /** The request. */
  requestId: string;
  /** The words. At most 2000 characters. */
  text: string;
};

/** A file to be taken out. */
export type RemoveEvidenceInput = {
  /** The file. */
  evidenceId: string;
};

/** An approval. */
export type ApproveRequestInput = {
  /** The request. */
  requestId: string;
  /** The registration version that was seen; refused when there is a newer one. */
  registrationVersion: number;
  /** The `caseDigest` that was seen: whatever of the case is something else by now, is told, and nothing is approved. Wanted: without it the answer is REQUIRED, and nothing is approved either. */
  caseDigest?: string | null | undefined;
};

/** A return for correction. */
export type ReturnRequestInput = {
  /** The request. */
  requestId: string;
  /** The registration version that was seen; refused when there is a newer one. */
  registrationVersion: number;
  /** The fields to open, of those that are correctable. */
  fields: Array<string>;
  /** Told to the applicant as it stands. 1 to 1000 characters. */
  reason: string;
  /** Within how many days it is to be corrected, 1 to Request.correctionDays: until 24:00 in Tokyo of the last; leave out for all of them. */
  days?: number | null | undefined;
};

/** A mailbox to be tried. */
export type SendReachabilityInput = {
  /** The request. */
  requestId: string;
  /** The registration version that was seen; refused when there is a newer one. */
  registrationVersion: number;
};

/** A decision about a passphrase that was chosen anew. */
export type DecidePassphraseResetInput = {
  /** The reset. */
  resetId: string;
  /** It shall hold; otherwise the old one stays. */
  approve: boolean;
  /** How it was made sure who asked, such as by telephone. 1 to 2000 characters. */
  note: string;
};

/** A rejection. */
export type RejectRequestInput = {
  /** The request. */
  requestId: string;
  /** The registration version that was seen; refused when there is a newer one. */
  registrationVersion: number;
  /** Told to the applicant as it stands. 1 to 1000 characters. */
  reason: string;
};

/** The next version of a text that is agreed to, in both languages. */
export type NewTermsInput = {
  /** Of which product. */
  productId: string;
  /** Which text. */
  kind: TermsKind;
  /** Heading, at most 100 characters. */
  title: TextInput;
  /** The whole text, paragraphs separated by an empty line. */
  body: TextInput;
  /** When it comes into force, not before the last version does; leave out for when it is published. */
  effectiveAt?: string | null | undefined;
  /** The last version as it was seen; refused when there is a newer one. */
  replaces: number;
};

/** A text that is agreed to, proposed. */
export type ProposeTermsInput = {
  /** Its next version. */
  text: NewTermsInput;
  /** Why, for whoever decides: 1 to 1000 characters. */
  reason: string;
};

/** Maintenance to be announced. */
export type ScheduleMaintenanceInput = {
  /** What is down; each gets a window of its own. */
  procedures: Array<MaintainedProcedure>;
  /** Slug of the entrance, empty for /; leave out for every one. */
  portal?: string | null | undefined;
  /** When it begins; leave out for now. */
  startsAt?: string | null | undefined;
  /** When it ends, exclusive; at most seven days later. */
  endsAt: string;
  /** From when on applicants are told; leave out for now. */
  announcedAt?: string | null | undefined;
  /** More for applicants, at most 500 characters. */
  words?: TextInput;
};

/** Maintenance to end early. */
export type EndMaintenanceInput = {
  /** The window. */
  windowId: string;
};

/** Maintenance to call off. */
export type CancelMaintenanceInput = {
  /** The window. */
  windowId: string;
};

/** Coupons to make. */
export type CreateCouponBatchInput = {
  /** For which product. */
  productId: string;
  /** The reseller who orders them, and is charged. Leave out: a partner's own staff and programs order for their partner, the authority for the house. */
  partnerId?: string | null | undefined;
  /** How many, 1 to 1000. */
  count: number;
  /** Usable until, exclusive; leave out for no end. */
  expiresAt?: string | null | undefined;
  /**
   * A key that the client makes and sends again with the same order, 16 to 64 visible ASCII characters such as a UUID: it
   * is answered as it was the first time, and charged once.
   * Another order under it is refused, and so is the same one after 24 hours.
   */
  idempotencyKey?: string | null | undefined;
};

/** A text to be agreed to, in both languages. */
export type AgreementTextInput = {
  /** Heading. */
  title: BilingualTextInput;
  /** The whole text, paragraphs separated by an empty line. */
  body: BilingualTextInput;
};

/** A product to make. */
export type NewProductInput = {
  /** Short name that never changes, such as class2-standard. */
  code: string;
  /** Brand. */
  brand: BilingualTextInput;
  /** Name for people. */
  name: BilingualTextInput;
  /** What the product is for, in a sentence. */
  description: BilingualTextInput;
  /** Its policy, whole. */
  policy: PolicyInput;
  /** Terms of use, first version. */
  termsOfUse: AgreementTextInput;
  /** Privacy notice, first version. */
  privacyNotice: AgreementTextInput;
  /** When it comes to be; leave out for when it is made. Until then nobody finds it. */
  effectiveAt?: string | null | undefined;
};

/** A product to make, proposed. */
export type ProposeNewProductInput = {
  /** The product. */
  product: NewProductInput;
  /** The product that it was copied from, for whoever decides to see what differs; leave out for none. */
  copiedFrom?: string | null | undefined;
  /** Why, for whoever decides: 1 to 1000 characters. */
  reason: string;
};

/** A product as it is to be. */
export type UpdateProductInput = {
  /** Which. */
  productId: string;
  /** The last version of its policy that was seen, in force or not yet. */
  version: number;
  /** Brand. */
  brand: BilingualTextInput;
  /** Name for people. */
  name: BilingualTextInput;
  /** What the product is for, in a sentence. */
  description: BilingualTextInput;
  /** Its policy, whole. */
  policy: PolicyInput;
  /** When the policy takes effect; leave out for now. A change of last days takes effect at once. */
  effectiveAt?: string | null | undefined;
};

/** Which organisation turned out to be which. */
export type MergeOrganizationsInput = {
  /** This one stands no more. */
  fromId: string;
  /** This is what it turned out to be. */
  intoId: string;
  /** Both have a corporate number, not the same one, and are one nevertheless. */
  differentNumbers?: boolean;
};

/** A product as it is to be, proposed. */
export type ProposeProductInput = {
  /** The product as it is to be. */
  product: UpdateProductInput;
  /** Why, for whoever decides: 1 to 1000 characters. */
  reason: string;
};

/** A revocation, proposed. */
export type ProposeRevocationInput = {
  /** Which certificate. */
  certificateId: string;
  /** The reason that is published: any but SUPERSEDED, which is what a newer certificate makes of an older one. */
  reason: RevocationReason;
  /** Why, for whoever decides: 1 to 1000 characters. */
  note: string;
};

/** An approved request to stop. */
export type ProposeStopInput = {
  /** Which. */
  requestId: string;
  /** Why: the applicant reads it as it stands. 1 to 1000 characters. */
  reason: string;
};

/** What becomes of a proposal. */
export type Verdict =
  /** Carry it out. */
  | 'CARRY_OUT'
  /** Decline it, with a note. */
  | 'DECLINE'
  /** Withdraw one's own, or one's partner's. A review cannot be withdrawn. */
  | 'WITHDRAW';

/** A decision about a proposal. */
export type DecideProposalInput = {
  /** Which. */
  proposalId: string;
  /** How. */
  verdict: Verdict;
  /** A note; wanted where it is declined, at most 1000 characters. */
  note?: string | null | undefined;
};

/** How far a verification has come. */
export type VerifyAuditLogInput = {
  /** What the last call answered; leave out to begin. */
  cursor?: string | null | undefined;
  /** A checkpoint that was kept elsewhere, as it was downloaded; looked at when a verification begins. */
  checkpoint?: string | null | undefined;
};

/** Whom a campaign tells. */
export type CampaignAudienceInput = {
  /** Holders of this product's certificates. */
  productId: string;
  /** Subscribers of this partner; leave out for everybody's. */
  partnerId?: string | null | undefined;
  /** Of certificates that end then or later; leave out for all that stand. */
  endsFrom?: string | null | undefined;
};

/** A campaign to look at before it is started. */
export type PreviewCampaignInput = {
  /** Whom. */
  audience: CampaignAudienceInput;
};

/** Which certificates a campaign revokes: those that stand now and that every part that is given holds for; one at least. */
export type RevocationSetInput = {
  /** Of this product. */
  productId?: string | null | undefined;
  /** Sold by this partner. */
  partnerId?: string | null | undefined;
  /** Signed by this CA. */
  issuerId?: string | null | undefined;
  /** Of this organisation's people. */
  organizationId?: string | null | undefined;
  /** That end at this moment or later. */
  endsFrom?: string | null | undefined;
  /** That end before this moment. */
  endsBefore?: string | null | undefined;
  /** Of these serial numbers in hexadecimal, as people write them; 1000 at most. */
  serials?: Array<string> | null | undefined;
};

/** What holders are told, and what becomes of what they do not replace. */
export type RevocationCampaignInput = {
  /** Which certificates. */
  set: RevocationSetInput;
  /** Why they are revoked: as staff may give. */
  reason: RevocationReason;
  /** Told to the holders as it stands. 1 to 1000 characters in each language. */
  text: TextInput;
  /** The last day to replace them, a day to a year ahead; the rest is revoked at its 24:00 in Tokyo. */
  replaceBy: string;
};

/** A revocation campaign to look at before it is proposed. */
export type PreviewRevocationCampaignInput = {
  /** It. */
  campaign: RevocationCampaignInput;
};

/** A revocation campaign to propose. */
export type ProposeRevocationCampaignInput = {
  /** It. */
  campaign: RevocationCampaignInput;
  /** How many the preview counted. */
  expected: number;
  /** Why, for the second officer and the log. 1 to 1000 characters. */
  note: string;
};

/** A revocation campaign to pause, resume or call off. */
export type TurnCampaignInput = {
  /** Which. */
  campaignId: string;
  /** What. */
  turn: CampaignTurn;
};

/** A campaign to start. */
export type StartCampaignInput = {
  /** Whom. */
  audience: CampaignAudienceInput;
  /** The number that was previewed. */
  expected: number;
};

/** A text in both languages. */
export type TextInput = {
  /** 日本語. */
  ja: string;
  /** English. */
  en: string;
};

/** A partner to be made. */
export type CreatePartnerInput = {
  /** Of its entrance, /p/<slug>: 2 to 32 lower-case letters, digits and hyphens. It stays for good. */
  slug: string;
  /** Its name. */
  name: TextInput;
  /** Where paper is sent; may be empty. */
  postalAddress: TextInput;
  /** Whom subscribers turn to; may be empty. */
  contact: TextInput;
  /** What applicants find at its entrance. */
  entrance: EntranceInput;
};

/** What applicants find at an entrance. */
export type EntranceInput = {
  /** Its name. */
  name: TextInput;
  /** Telephone and hours; may be empty. */
  helpDesk: TextInput;
  /** Where enquiries go; empty: nobody takes any. */
  helpDeskEmail: string;
  /** Its colour and mark. */
  theme: ThemeInput;
  /** Its own pages; topics that are left out lead to those that the product brings. */
  links: Array<TopicLinkInput>;
  /** The products that can be applied for there. */
  productIds: Array<string>;
};

/** An entrance's colour and mark. */
export type ThemeInput = {
  /** #rrggbb, or empty: the house's colour. */
  accent: string;
  /** An image as a data: URI of PNG or JPEG, at most 64 KiB and 1024 pixels wide and high; or empty. It is kept as a PNG. */
  logo: string;
};

/** An entrance's own page. */
export type TopicLinkInput = {
  /** On what. */
  topic: Topic;
  /** An address with https. */
  url: string;
};

/** A partner to be described anew. */
export type UpdatePartnerInput = {
  /** The partner. */
  partnerId: string;
  /** False: its entrance takes no new applications. */
  enabled: boolean;
  /** Its name. */
  name: TextInput;
  /** Where paper is sent; may be empty. */
  postalAddress: TextInput;
  /** Whom subscribers turn to; may be empty. */
  contact: TextInput;
  /** What applicants find at its entrance. */
  entrance: EntranceInput;
};

/** A text that officers begin a reason with. */
export type ReasonTemplateInput = {
  /** What officers choose it by: 1 to 60 characters, one template of a title and use. */
  title: string;
  /** The text in the applicants' languages, 1 to 1000 characters each. */
  text: TextInput;
  /** The fields that a return opens, as Request.correctable names them; none for another use. */
  fields: Array<string>;
};

/** A template to add. */
export type AddReasonTemplateInput = {
  /** What it is for. */
  use: ReasonUse;
  /** What it says. */
  template: ReasonTemplateInput;
};

/** A template to change. */
export type ChangeReasonTemplateInput = {
  /** Which. */
  templateId: string;
  /** What it says from now on. */
  template: ReasonTemplateInput;
};

/** A template to offer or not. */
export type OfferReasonTemplateInput = {
  /** Which. */
  templateId: string;
  /** It is offered. */
  offered: boolean;
};

/** A notice to be shown. */
export type PublishNoticeInput = {
  /** Slug of the entrance, empty for / alone; leave out for every entrance. */
  portal?: string | null | undefined;
  /** Heading, 1 to 100 characters. */
  title: TextInput;
  /** The text, 1 to 4000 characters. */
  body: TextInput;
  /** Shown from this moment on; leave out for now. */
  publishedAt?: string | null | undefined;
  /** Shown until this moment, exclusive; leave out for no end. */
  endsAt?: string | null | undefined;
};

/** A notice to be taken down. */
export type EndNoticeInput = {
  /** The notice. */
  noticeId: string;
};

/** An enquiry お問い合わせ. */
export type SendInquiryInput = {
  /** Slug of the partner whose help desk it is for; leave out for /. */
  partner?: string | null | undefined;
  /** The writer's name, 1 to 60 characters. */
  name: string;
  /** Where the answer goes. */
  email: string;
  /** A line, 1 to 100 characters. */
  subject: string;
  /** What is asked, 1 to 4000 characters. */
  body: string;
  /** Language of mails. */
  language?: Language;
};

/** Licence keys to make. */
export type CreateLicenseKeysInput = {
  /** Whose they are. */
  partnerId: string;
  /** For which product: one that is to be had at the partner's entrance. */
  productId: string;
  /** How many, 1 to 50. */
  count: number;
  /** To how many applications each of them entitles, 1 to 100000. */
  quota: number;
  /** Usable until, exclusive; leave out for no end. */
  expiresAt?: string | null | undefined;
  /**
   * A key that the client makes and sends again with the same order, 16 to 64 visible ASCII characters such as a UUID: it
   * is answered as it was the first time.
   * Another order under it is refused, and so is the same one after 24 hours.
   */
  idempotencyKey?: string | null | undefined;
};

/** A licence key to make void. */
export type VoidLicenseKeyInput = {
  /** Which. */
  licenseKeyId: string;
};

/** How an API client is. */
export type ApiClientInput = {
  /** What it is for, 1 to 100 characters. */
  name: string;
  /** What it may do; one at least. */
  scopes: Array<ApiScope>;
  /** The networks that it may come from, as CIDR or single addresses, at most 50; none: anywhere. */
  networks?: Array<string>;
  /** The certificate that it presents in place of a secret, by its id or serial number: one that its partner sold, that stands, for client authentication. Null: as it is, or none; an empty text: none from now on. Where it changes, the client's secrets end: without a certificate it then has none to come with, until `rotateApiSecret` draws one. */
  certificateId?: string | null | undefined;
  /** What its operations may cost together in a minute, 10,000 to 1,000,000, for administrators to say; leave out for 100,000, or for what it is. */
  costBudget?: number | null | undefined;
};

/** An API client to make. */
export type CreateApiClientInput = {
  /** Whose it is; a partner's own staff leave it out. */
  partnerId?: string | null | undefined;
  /** How it is. */
  client: ApiClientInput;
};

/** An API client described anew. */
export type UpdateApiClientInput = {
  /** Which. */
  clientId: string;
  /** How it is from now on. */
  client: ApiClientInput;
};

/** An API client that gets another secret. */
export type RotateApiSecretInput = {
  /** Which. */
  clientId: string;
  /** For how many days the secret before stays good, 0 to 30. With 0 it has leaked, or may have: every token ends, too. Where several were good, the first and the last of them stay so beside the new one. */
  overlapDays?: number;
};

/** An API client to keep out. */
export type DisableApiClientInput = {
  /** Which. */
  clientId: string;
};

/** An API client to let in again. */
export type EnableApiClientInput = {
  /** Which. */
  clientId: string;
};

/** How a webhook is. */
export type WebhookInput = {
  /** Where messages go: https, port 443 or 1024 and above, no private address. */
  url: string;
  /** What it is for, at most 100 characters. */
  description?: string;
  /** For which types of events, of Query.eventTypes; none: all, also those to come. */
  types?: Array<string>;
  /** Who is written to when it is switched off; leave out for nobody. */
  email?: string | null | undefined;
  /** The language of that mail. */
  language?: Language;
};

/** A webhook to register. */
export type RegisterWebhookInput = {
  /** Whose events are told; a partner's own staff leave it out. */
  partnerId?: string | null | undefined;
  /** How it is. */
  webhook: WebhookInput;
};

/** What becomes different of a webhook; what is left out or null stays as it is. */
export type WebhookChange = {
  /** Where messages go: https, port 443 or 1024 and above, no private address. */
  url?: string | null | undefined;
  /** What it is for, at most 100 characters. */
  description?: string | null | undefined;
  /** For which types of events, of Query.eventTypes; none: all, also those to come. */
  types?: Array<string> | null | undefined;
  /** Who is written to when it is switched off; empty: nobody. */
  email?: string | null | undefined;
  /** The language of that mail. */
  language?: Language | null | undefined;
};

/** A webhook to change. */
export type UpdateWebhookInput = {
  /** Which. */
  webhookId: string;
  /** What becomes different. */
  webhook?: WebhookChange;
  /** Whether messages are sent; null: as it is. What is on its way when it is switched off is given up, and can be replayed. */
  enabled?: boolean | null | undefined;
};

/** A webhook that gets another secret. */
export type RotateWebhookSecretInput = {
  /** Which. */
  webhookId: string;
};

/** A webhook to remove. */
export type RemoveWebhookInput = {
  /** Which. */
  webhookId: string;
};

/** A webhook to try. */
export type SendTestEventInput = {
  /** Which: one that is enabled. */
  webhookId: string;
};

/** What to send again: deliveries by their ids, or all that was given up since a moment. */
export type ReplayWebhookInput = {
  /** Where: a webhook that is enabled. */
  webhookId: string;
  /** At most 100, each once: taken, given up, or PENDING, which is then tried at once. All, or none where there are problems. */
  deliveryIds?: Array<string>;
  /** All that was given up and made then or later; looked at where no delivery is named. */
  since?: string | null | undefined;
};

/** Coupons to make void together. */
export type VoidCouponBatchInput = {
  /** As a coupon names it. */
  batchId: string;
};

/** Persons to be enrolled. */
export type EnrolSubscribersInput = {
  /** Who enrols them. */
  partnerId: string;
  /** For which of its products. */
  productId: string;
  /** The persons, 1 to 100. */
  subscribers: Array<EnrolSubscriberInput>;
  /**
   * A key that the client makes and sends again with the same order, 16 to 64 visible ASCII characters such as a UUID: it
   * enrols nobody twice. References do that by themselves; a key binds all of them together.
   * Another order under it is refused, and so is the same one after 24 hours.
   */
  idempotencyKey?: string | null | undefined;
};

/** A person to be enrolled. */
export type EnrolSubscriberInput = {
  /** The partner's own name for it, 1 to 64 characters, once for each person. */
  reference: string;
  /** What is declared. */
  registration: RegistrationInput;
  /** Language of mails. */
  language?: Language;
  /** The organisation's contact, who asks for changes and withdrawals; recorded when the person's application is approved, and verified by an officer. Leave out where nobody is named. */
  contact?: OrganizationContactInput | null | undefined;
  /** PKCS#10, PEM, where the partner made the key; leave out where the person makes it. */
  csr?: string | null | undefined;
};

/** Who an organisation's contact is, as somebody else names them. */
export type OrganizationContactInput = {
  /** 姓. */
  familyName: string;
  /** 名; empty for a person with one name. */
  givenName: string;
  /** 姓(カナ). */
  familyNameKana: string;
  /** 名(カナ). */
  givenNameKana: string;
  /** 部署. */
  department?: string | null | undefined;
  /** 電話番号. */
  phoneNumber: string;
  /** 電子メールアドレス, where the one-time links go. */
  email: string;
};

/** A file of persons to be enrolled. */
export type StartEnrolmentImportInput = {
  /** Which. */
  importId: string;
  /** Whether to pass over rows that cannot be enrolled. Otherwise they are in the way of all: everybody is enrolled, or nobody. */
  skipWrong?: boolean;
};

/** A file of persons to be ended. */
export type CancelEnrolmentImportInput = {
  /** Which. */
  importId: string;
};

/** An enrolled person to be mailed again. */
export type ResendEnrolmentInput = {
  /** The enrolment. */
  enrolmentId: string;
};

/** An enrolment to be withdrawn. */
export type WithdrawEnrolmentInput = {
  /** The enrolment. */
  enrolmentId: string;
};

/** What a problem is. */
export type ProblemCode =
  /** The field is empty. */
  | 'REQUIRED'
  /** {max} are kept already. */
  | 'TOO_MANY'
  /** More graphemes than {max}. */
  | 'TOO_LONG'
  /** Fewer graphemes than {min}. */
  | 'TOO_SHORT'
  /** {character} (shown with its code point) cannot stand here. */
  | 'BAD_CHARACTER'
  /** The script the field wants. */
  | 'NOT_KATAKANA'
  /** Not latin. */
  | 'NOT_LATIN'
  /** Not digits. */
  | 'NOT_DIGITS'
  /** Not 2 to 32 lower-case letters, digits and hyphens. */
  | 'BAD_SLUG'
  /** Another entrance has it. */
  | 'SLUG_TAKEN'
  /** Not #rrggbb. */
  | 'BAD_COLOR'
  /** Not a PNG or JPEG of at most 64 KiB, 1024 pixels wide and high. */
  | 'BAD_LOGO'
  /** Neither a PDF nor a PNG nor a JPEG, or damaged. */
  | 'BAD_FILE_TYPE'
  /** The file is no CSV text in UTF-8 or Shift_JIS. */
  | 'NOT_A_SHEET'
  /** It cannot be read on from row {row}: a quote is missing, or one too many. */
  | 'SHEET_BROKEN'
  /** There is no column {column}, which may be headed {name} too. */
  | 'COLUMN_MISSING'
  /** Nobody knows a column {column}. */
  | 'COLUMN_UNKNOWN'
  /** There are two columns {column}. */
  | 'COLUMN_REPEATED'
  /** There is nothing below the headings. */
  | 'NO_ROWS'
  /** {max} files of persons wait to be carried out, or are being. */
  | 'TOO_MANY_IMPORTS'
  /** More rows than {max}. */
  | 'TOO_MANY_ROWS'
  /** The row has more cells than there are headings. */
  | 'TOO_MANY_CELLS'
  /** The same stands in row {row}. */
  | 'ROW_REPEATED'
  /** The same person was enrolled under the reference {reference}, and has not answered yet. */
  | 'WAITS_ALREADY'
  /** {max} persons whom the partner enrolled under the address have not answered yet. */
  | 'TOO_MANY_WAITING'
  /** The content is a {type}; the name says otherwise. */
  | 'FILE_NAME_DIFFERS'
  /** More than {max} MiB. */
  | 'FILE_TOO_LARGE'
  /** The virus scanner found something. */
  | 'FILE_INFECTED'
  /** The virus scanner did not answer. */
  | 'SCAN_FAILED'
  /** A case takes {max} files, removed ones included. */
  | 'TOO_MANY_FILES'
  /** The files of the case would take more than {max} MiB. */
  | 'CASE_FULL'
  /** Not an absolute address with https, longer than 500 bytes, or with a user name. */
  | 'BAD_URL'
  /** Not an absolute address with https, or malformed. */
  | 'URL_NOT_HTTPS'
  /** The address is not one of the internet's. */
  | 'URL_NOT_PUBLIC'
  /** A port that messages do not go to: neither 443 nor 1024 and above. */
  | 'URL_PORT'
  /** A user name or a fragment in an address. */
  | 'URL_SURPLUS'
  /** Neither an address nor a network such as 192.0.2.0/24. */
  | 'BAD_NETWORK'
  /** The certificate does not stand, or is not for signing in. */
  | 'CERTIFICATE_UNFIT'
  /** Not a number from {min} to {max}. */
  | 'OUT_OF_RANGE'
  /** None of the values that can stand here. */
  | 'BAD_VALUE'
  /** The same stands here twice. */
  | 'REPEATED'
  /** No date of the calendar. */
  | 'BAD_DAY'
  /** The last reissue day lies before the last order day. */
  | 'DAYS_REVERSED'
  /** It would have begun, or ended, before now. */
  | 'IN_THE_PAST'
  /** Last days are days themselves, so a change of them takes effect at once. */
  | 'CLOSING_AT_ONCE'
  /** Not days within the validity, the largest first, none twice. */
  | 'BAD_REMINDERS'
  /** A replacement coupon where no coupon is taken. */
  | 'NOTHING_TO_REFUND'
  /** An online renewal identifies by a passphrase alone. */
  | 'PASSPHRASE_WANTED'
  /** A reissue may not edit what vetting established. */
  | 'VETTED_FIELD'
  /** Not 2 to 64 lower-case letters, digits and hyphens, or another product has it. */
  | 'BAD_CODE'
  /** It ends before it begins. */
  | 'BAD_PERIOD'
  /** Not an address that mail can be sent to. */
  | 'BAD_EMAIL'
  /** Not seven digits. */
  | 'BAD_POSTAL_CODE'
  /** Not one of the 47. */
  | 'BAD_PREFECTURE'
  /** Not a Japanese number of 10 or 11 digits. */
  | 'BAD_PHONE_NUMBER'
  /** Not nine digits. */
  | 'BAD_COMPANY_CODE'
  /** Not thirteen digits, or the check digit is wrong. */
  | 'BAD_CORPORATE_NUMBER'
  /** '-' or '.' stands for nothing and may not enter a certificate. */
  | 'PLACEHOLDER'
  /** On the list of passphrases that are tried first. */
  | 'COMMON_PASSPHRASE'
  /** The current terms or privacy notice were not agreed to. */
  | 'CONSENT_REQUIRED'
  /** A moment before {at}. */
  | 'TOO_EARLY'
  /** A moment after {at}. */
  | 'TOO_LATE'
  /** Not an id, or not of this kind. */
  | 'BAD_ID'
  /** It does not tell which. */
  | 'COUPON_UNUSABLE'
  /** The one answer for everything that is wrong with a licence key, and for an address that has a certificate under it: it does not tell what. The address is told by mail. */
  | 'LICENSE_UNUSABLE'
  /** Unknown, or not open for this kind of request. */
  | 'PRODUCT_UNAVAILABLE'
  /** Its last order day has passed. Params: lastOrder, a day, and successor, the id of the product that is offered instead. */
  | 'PRODUCT_CLOSED'
  /** The last reissue day {lastReissue} has passed: nothing is issued any more. */
  | 'PRODUCT_ENDED'
  /** The certificate cannot be renewed now: from {from} until {until} alone, or not at all. */
  | 'RENEWAL_CLOSED'
  /** The certificate has ended or is revoked, or the product reissues none any more. */
  | 'REISSUE_CLOSED'
  /** The certificate has ended or is revoked, or the product takes neither changes nor withdrawals. */
  | 'CHANGE_CLOSED'
  /** The contents are as registered. */
  | 'NOTHING_CHANGED'
  /** The paper was recorded already. */
  | 'ALREADY_ARRIVED'
  /** {count} forms for the certificate have not arrived yet. */
  | 'TOO_MANY_PAPERS'
  /** The request {receiptNumber} for the same is under way. */
  | 'ALREADY_REQUESTED'
  /** Taken over as it was vetted; it wants a new application to be changed. */
  | 'FIXED_FIELD'
  /** The submission key was used with other contents. */
  | 'SUBMISSION_CONFLICT'
  /** Something else was sent under the key, or the same too long ago. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** Other contents were enrolled under the reference. */
  | 'REFERENCE_TAKEN'
  /** {count} rows cannot be enrolled. */
  | 'IMPORT_HAS_PROBLEMS'
  /** No row of the file can be, or wants to be, enrolled. */
  | 'NOTHING_TO_ENROL'
  /** IdentificationFailed is the one answer for every wrong secret, unknown person and finished procedure. */
  | 'IDENTIFICATION_FAILED'
  /** Wait {seconds} before the next try. */
  | 'TOO_MANY_ATTEMPTS'
  /** Sign in or identify first. */
  | 'SESSION_REQUIRED'
  /** Not there, or not yours. */
  | 'NOT_FOUND'
  /** The role may not do this. */
  | 'NOT_ALLOWED'
  /** The request is {status} and cannot take this step. */
  | 'WRONG_STATE'
  /** {procedure} is down for maintenance until {until}. */
  | 'MAINTENANCE'
  /** The time for it ended {at}. */
  | 'DEADLINE_PASSED'
  /** Can be done in a demo only. */
  | 'DEMO_ONLY'
  /** The mail is under way or was delivered. */
  | 'MESSAGE_NOT_FAILED'
  /** The mail carried a code or a link of its own, which was erased when it failed. */
  | 'SECRET_ERASED'
  /** Business time moves to a moment after {from} and up to {until} alone. */
  | 'CLOCK_OUT_OF_RANGE'
  /** {name} holds the case. */
  | 'CLAIMED_BY_OTHER'
  /** Claim the case first. */
  | 'NOT_CLAIMED'
  /** The registration changed since it was seen. */
  | 'STALE_VERSION'
  /** The product returns no application for correction, or an organisation's contact asked for it. */
  | 'CORRECTION_UNAVAILABLE'
  /** The field was not returned for correction. */
  | 'NOT_OPENED'
  /** Everything is as it was returned. */
  | 'NOT_CORRECTED'
  /** {name} approved first; an approver who neither did nor recorded a check approves after. */
  | 'SECOND_APPROVER_WANTED'
  /** Who made sure of an organisation's contact cannot approve what the contact asked for. */
  | 'OWN_CONTACT'
  /** Who recorded the arrival of a paper cannot approve what it asks for. */
  | 'OWN_PAPER'
  /** Who proposed it cannot carry it out, and only they, or whoever acts for the same partner, can withdraw it; nobody withdraws a review. */
  | 'ANOTHER_OFFICER_WANTED'
  /** A proposal about the same waits. */
  | 'ALREADY_PROPOSED'
  /** What the proposal was made from has changed since. */
  | 'PROPOSAL_STALE'
  /** Somebody saved version {version} since it was seen. */
  | 'EDITED_MEANWHILE'
  /** There are {count} now, which is not how many were previewed. */
  | 'COUNT_CHANGED'
  /** Another campaign about the same is being sent. */
  | 'CAMPAIGN_RUNNING'
  /** A revocation campaign that still asks its holders is about the organisation. */
  | 'NAMED_BY_CAMPAIGN'
  /** A compromised key is revoked at once, not at a day. */
  | 'COMPROMISE_AT_ONCE'
  /** The product has no last days to tell of. */
  | 'NOT_CLOSING'
  /** Something in the case changed since it was seen. */
  | 'CASE_CHANGED'
  /** A telephone verification is recorded as a call, by recordCall. */
  | 'CALL_WANTED'
  /** {checks} still have no passing result. */
  | 'CHECKS_MISSING'
  /** {name} decided {status} first. */
  | 'ALREADY_DECIDED'
  /** The person chose another passphrase {at}, which waits instead. */
  | 'RESET_SUPERSEDED'
  /** Login or password is wrong. */
  | 'SIGN_IN_FAILED'
  /** The password is right; a one-time password or a recovery code is wanted with it. */
  | 'SECOND_FACTOR_REQUIRED'
  /** The one-time password or recovery code is wrong, or was used already. */
  | 'SECOND_FACTOR_FAILED'
  /** The passkey is not known, or its answer is not valid. */
  | 'PASSKEY_FAILED'
  /** The OpenID provider's answer proves nobody who may come in here. */
  | 'OIDC_FAILED'
  /** The OpenID provider does not answer. */
  | 'OIDC_UNAVAILABLE'
  /** Prove again that it is you (`proveAgain`), then do the same again. */
  | 'STEP_UP_REQUIRED'
  /** What was begun is too old; begin again. */
  | 'SET_UP_EXPIRED'
  /** What is left to sign in with cannot be taken away. */
  | 'LAST_FACTOR'
  /** Another member of staff has the login. */
  | 'LOGIN_TAKEN'
  /** The organisation was merged into another before. */
  | 'ORGANIZATION_MERGED'
  /** Both organisations have a corporate number, and not the same. */
  | 'CORPORATE_NUMBERS_DIFFER'
  /** Somebody has to be able to administer. */
  | 'LAST_ADMINISTRATOR'
  /** Nobody changes their own role or disables themselves. */
  | 'ONESELF'
  /** A certificate was issued for the request, which can be revoked and not stopped. */
  | 'ALREADY_ACQUIRED'
  /** The certificate is revoked since {at}. */
  | 'ALREADY_REVOKED'
  /** Not a PKCS#10 request in PEM or DER, or over the size cap. */
  | 'CSR_MALFORMED'
  /** The request's own signature does not verify. */
  | 'CSR_SIGNATURE'
  /** It is signed by an algorithm that is not taken, such as with SHA-1; ECDSA or RSA (PKCS#1 1.5, PSS) with SHA-256, SHA-384 or SHA-512 is. */
  | 'CSR_SIGNATURE_ALGORITHM'
  /** {reason}. */
  | 'WEAK_KEY'
  /** The password is the one that is to be changed. */
  | 'SAME_PASSWORD'
  /** The product issues {keyTypes} only. */
  | 'KEY_TYPE_NOT_OFFERED'
  /** The key belongs to another request or certificate. */
  | 'KEY_SEEN_ELSEWHERE'
  /** A certificate was issued for another key; declare that key lost to have it replaced. */
  | 'KEY_DIFFERS'
  /** The key was replaced {max} times. */
  | 'REPLACEMENTS_EXHAUSTED'
  /** The certificate would break its profile; staff were told. */
  | 'ISSUANCE_STOPPED';

export type KeepSessionQueryVariables = Exact<{ [key: string]: never; }>;


export type KeepSessionQuery = { viewer: { now: string } };

export type PostalAddressesQueryVariables = Exact<{
  postalCode: string;
}>;


export type PostalAddressesQuery = { postalAddresses: Array<{ prefecture: string, city: string, town: string, block: string, organization: string | null }> };

export type RegisteredFragment = { organization: { tdbCompanyCode: string | null, corporateNumber: string | null, legalName: string, legalNameKana: string, legalNameLatin: string, headOfficeAddress: string, mainPhoneNumber: string, representativeFamilyName: string, representativeGivenName: string }, subscriber: { familyName: string, givenName: string, familyNameKana: string, givenNameKana: string, familyNameLatin: string, givenNameLatin: string, email: string, jobTitle: string | null, department: string | null, jobTitleLatin: string | null, workplacePostalCode: string, workplacePrefecture: string, workplaceCity: string, workplaceStreet: string, workplaceBuilding: string | null, workplacePhoneNumber: string }, proxy: { familyName: string, givenName: string, familyNameKana: string, givenNameKana: string, department: string | null, phoneNumber: string } | null } & { ' $fragmentName'?: 'RegisteredFragment' };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { viewer: { passkeyOrigin: string | null, oidcLabel: { ja: string, en: string } | null, account: (
      { id: string, name: string, login: string, totp: boolean, recoveryCodesLeft: number, oidcLinked: boolean, passkeys: Array<{ id: string }> }
      & { ' $fragmentRefs'?: { 'AccountPasskeys_AccountFragment': AccountPasskeys_AccountFragment;'AccountSessions_AccountFragment': AccountSessions_AccountFragment } }
    ) | null } };

export type RemoveTotpMutationVariables = Exact<{ [key: string]: never; }>;


export type RemoveTotpMutation = { removeTotp: { account: { id: string, totp: boolean } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type MakeRecoveryCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type MakeRecoveryCodesMutation = { makeRecoveryCodes: { recoveryCodes: Array<string> | null, account: { id: string, recoveryCodesLeft: number } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type BeginOidcLinkMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginOidcLinkMutation = { beginOidcLink: { address: string | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type UnlinkOidcMutationVariables = Exact<{ [key: string]: never; }>;


export type UnlinkOidcMutation = { unlinkOidc: { account: { id: string, oidcLinked: boolean } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type AccountPasskeys_AccountFragment = { passkeys: Array<{ id: string, name: string, createdAt: string, usedAt: string | null }> } & { ' $fragmentName'?: 'AccountPasskeys_AccountFragment' };

export type RenamePasskeyMutationVariables = Exact<{
  input: RenamePasskeyInput;
}>;


export type RenamePasskeyMutation = { renamePasskey: { account: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type RemovePasskeyMutationVariables = Exact<{
  input: RemovePasskeyInput;
}>;


export type RemovePasskeyMutation = { removePasskey: { account: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { account: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type AccountSessions_AccountFragment = { idleLimit: number, sessionLimit: number, sessions: Array<{ id: string, method: SignInMethod, address: string | null, userAgent: string | null, startedAt: string, seenAt: string, endsAt: string, current: boolean }> } & { ' $fragmentName'?: 'AccountSessions_AccountFragment' };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { endSession: { account: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { endOtherSessions: { account: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type Asked_RequestFragment = { kind: RequestKind, onPaper: boolean, changeEffect: FieldEffect | null, withdrawalReason: WithdrawalReason | null, contact: { id: string, familyName: string, givenName: string, email: string } | null, differences: Array<{ field: string, before: string, after: string }> } & { ' $fragmentName'?: 'Asked_RequestFragment' };

export type AuditLogQueryVariables = Exact<{
  filter?: AuditEventFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  language: Language;
}>;


export type AuditLogQuery = { auditActions: Array<string>, auditEvents: { searchLimited: boolean, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'AuditRow_EventFragment': AuditRow_EventFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditAnchorQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditAnchorQuery = { auditAnchor: { state: AuditAnchorState, kept: number | null, sealed: number } | null };

export type AuditObject_EventFragment = { objectId: string | null, object:
    | { __typename: 'Notice', title: string, id: string }
    | { __typename: 'Partner', name: string, id: string }
    | { __typename: 'MaintenanceWindow', id: string }
    | { __typename: 'Product', name: string, id: string }
    | { __typename: 'Terms', id: string }
    | { __typename: 'Request', receiptNumber: string, id: string }
    | { __typename: 'Registration', id: string }
    | { __typename: 'Staff', name: string, id: string }
    | { __typename: 'PassphraseReset', id: string }
    | { __typename: 'Enrolment', id: string }
    | { __typename: 'EnrolmentImport', id: string }
    | { __typename: 'EnrolmentImportRow', id: string }
    | { __typename: 'Charge', id: string }
    | { __typename: 'Coupon', maskedNumber: string, id: string }
    | { __typename: 'CouponBatch', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'LicenseKey', licenseId: string, id: string }
    | { __typename: 'ApiClient', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Certificate', serial: string, commonName: string, id: string }
    | { __typename: 'Issuer', commonName: string, id: string }
    | { __typename: 'Organization', legalName: string, id: string }
    | { __typename: 'Subscriber', number: string, id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'AuditEvent', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'ReasonTemplate', title: string, id: string }
   | null } & { ' $fragmentName'?: 'AuditObject_EventFragment' };

export type VerifyAuditLogMutationVariables = Exact<{
  input: VerifyAuditLogInput;
}>;


export type VerifyAuditLogMutation = { verifyAuditLog: { verification: { done: boolean, verified: number, total: number, checkpoints: number, signed: number, compared: number, waiting: number, cursor: string, fault: { kind: AuditFaultKind, seq: number | null, eventId: string | null } | null } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type SignAuditCheckpointMutationVariables = Exact<{ [key: string]: never; }>;


export type SignAuditCheckpointMutation = { signAuditCheckpoint: { checkpoint: string | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type AuditKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditKeysQuery = { auditKeys: Array<{ fingerprint: string }> };

export type AuditRow_EventFragment = (
  { id: string, at: string, action: string, actorKind: ActorKind, actorId: string | null, objectId: string | null, outcome: AuditOutcome, details: string, address: string | null, erasedAt: string | null, actor: { id: string, name: string } | null, client: { id: string, name: string } | null, alterations: Array<{ field: string, before: string | null, after: string | null }>, seal: { seq: number, hash: string, sealedAt: string } | null }
  & { ' $fragmentRefs'?: { 'AuditObject_EventFragment': AuditObject_EventFragment } }
) & { ' $fragmentName'?: 'AuditRow_EventFragment' };

export type RecordCallMutationVariables = Exact<{
  input: RecordCallInput;
}>;


export type RecordCallMutation = { recordCall: { request: { id: string, status: RequestStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type Calls_RequestFragment = { registration: { version: number }, calls: Array<{ id: string, registrationVersion: number, number: string, numberSource: NumberSource, outcome: CallOutcome, answeredBy: string, note: string, calledAt: string, callBackAt: string | null, by: { id: string, name: string } }> } & { ' $fragmentName'?: 'Calls_RequestFragment' };

export type PreviewCampaignMutationVariables = Exact<{
  input: PreviewCampaignInput;
}>;


export type PreviewCampaignMutation = { previewCampaign: { count: number, mails: Array<{ language: Language, subject: string, text: string }>, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type StartCampaignMutationVariables = Exact<{
  input: StartCampaignInput;
}>;


export type StartCampaignMutation = { startCampaign: { campaign: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ConsoleCampaignsQueryVariables = Exact<{
  language: Language;
}>;


export type ConsoleCampaignsQuery = { products: { nodes: Array<{ id: string, code: string, name: string, closing: { ended: boolean } | null }> }, partners: { nodes: Array<{ id: string, name: string }> }, campaigns: { nodes: Array<{ id: string, kind: CampaignKind, partnerName: string | null, endsFrom: string | null, expected: number, sent: number, startedAt: string, finishedAt: string | null, product: { id: string, name: string } | null, startedBy: { id: string, name: string } }> } };

export type CaseQueryVariables = Exact<{
  id: string;
}>;


export type CaseQuery = { viewer: { now: string }, node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | (
      { __typename: 'Request', id: string, receiptNumber: string, kind: RequestKind, status: RequestStatus, follows: { id: string, serial: string, notAfter: string, request: { id: string, receiptNumber: string } } | null, product: { ja: string, en: string } }
      & { ' $fragmentRefs'?: { 'Asked_RequestFragment': Asked_RequestFragment;'Contacts_RequestFragment': Contacts_RequestFragment;'Claim_RequestFragment': Claim_RequestFragment;'Declared_RequestFragment': Declared_RequestFragment;'Checks_RequestFragment': Checks_RequestFragment;'Evidence_RequestFragment': Evidence_RequestFragment;'DecisionBar_RequestFragment': DecisionBar_RequestFragment;'Papers_RequestFragment': Papers_RequestFragment;'Calls_RequestFragment': Calls_RequestFragment;'Notes_RequestFragment': Notes_RequestFragment;'Consents_RequestFragment': Consents_RequestFragment } }
    )
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type CaseChange_RequestFragment = { registration: { id: string, version: number }, checks: Array<{ kind: CheckKind, result: CheckResult | null, at: string | null }>, evidence: Array<{ id: string, name: string }>, calls: Array<{ id: string }>, notes: Array<{ id: string }> } & { ' $fragmentName'?: 'CaseChange_RequestFragment' };

export type CertificatePageQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type CertificatePageQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | { __typename: 'Request' }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate', id: string, serial: string, status: CertificateStatus, subject: string, commonName: string, email: string, notBefore: string, notAfter: string, keyType: KeyType, spkiSha256: string, pem: string, chain: Array<string>, savedAt: string | null, confirmedAt: string | null, revokedAt: string | null, revocationReason: RevocationReason | null, issuer: { id: string, slug: string, subject: string, crlUrl: string, ocspUrl: string | null }, product: { id: string, name: string }, request: { id: string, receiptNumber: string, status: RequestStatus, subscriber: { id: string, number: string, name: string, organization: { id: string, legalName: string } } | null }, publication: { revoked: boolean, crl: CrlState, crlNumber: number | null, crlThisUpdate: string | null, crlNextUpdate: string | null, crlStale: boolean } | null, related: Array<(
        { id: string }
        & { ' $fragmentRefs'?: { 'CertificateRows_CertificateFragment': CertificateRows_CertificateFragment } }
      )> }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type CertificateRows_CertificateFragment = { id: string, serial: string, status: CertificateStatus, commonName: string, organization: string | null, email: string, notBefore: string, notAfter: string, request: { id: string, registration: { organization: { legalName: string }, subscriber: { familyName: string, givenName: string } } } } & { ' $fragmentName'?: 'CertificateRows_CertificateFragment' };

export type CertificatesQueryVariables = Exact<{
  filter?: CertificateFilter | null | undefined;
  orderBy?: CertificateOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type CertificatesQuery = { certificates: { searchLimited: boolean, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'CertificateRows_CertificateFragment': CertificateRows_CertificateFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StatementQueryVariables = Exact<{
  month: string;
  language: Language;
}>;


export type StatementQuery = { statement: Array<{ act: Act, payer: Payer, currency: string, taxPercent: number, quantity: number, unitPrice: number, amount: number, tax: number, partner: { id: string, name: string } | null, product: { id: string, name: string } }> };

export type ChargesNowQueryVariables = Exact<{ [key: string]: never; }>;


export type ChargesNowQuery = { viewer: { now: string } };

export type RecordCheckMutationVariables = Exact<{
  input: RecordCheckInput;
}>;


export type RecordCheckMutation = { recordCheck: { request: { id: string, status: RequestStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type Checks_RequestFragment = { id: string, status: RequestStatus, missingChecks: Array<CheckKind>, registration: { version: number, organization: { legalName: string, mainPhoneNumber: string }, subscriber: { familyName: string, givenName: string, department: string | null, workplacePhoneNumber: string }, proxy: { familyName: string, givenName: string, phoneNumber: string } | null }, earlierRegistrations: Array<{ origin: EarlierOrigin }>, claimedBy: { id: string } | null, evidence: Array<{ id: string, name: string, check: CheckKind | null }>, checks: Array<{ kind: CheckKind, result: CheckResult | null, source: string | null, note: string | null, at: string | null, by: { id: string, name: string } | null }> } & { ' $fragmentName'?: 'Checks_RequestFragment' };

export type Claim_RequestFragment = { id: string, status: RequestStatus, claimExpiresAt: string | null, claimedBy: { id: string, name: string } | null } & { ' $fragmentName'?: 'Claim_RequestFragment' };

export type ClaimRequestMutationVariables = Exact<{
  input: ClaimRequestInput;
}>;


export type ClaimRequestMutation = { claimRequest: { request: { id: string, status: RequestStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ReleaseRequestMutationVariables = Exact<{
  input: ReleaseRequestInput;
}>;


export type ReleaseRequestMutation = { releaseRequest: { request: { id: string, status: RequestStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type RotateApiSecretMutationVariables = Exact<{
  input: RotateApiSecretInput;
}>;


export type RotateApiSecretMutation = { rotateApiSecret: { secret: string | null, client: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type DisableApiClientMutationVariables = Exact<{
  input: DisableApiClientInput;
}>;


export type DisableApiClientMutation = { disableApiClient: { client: { id: string, disabledAt: string | null } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type EnableApiClientMutationVariables = Exact<{
  input: EnableApiClientInput;
}>;


export type EnableApiClientMutation = { enableApiClient: { client: { id: string, disabledAt: string | null } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type CreateApiClientMutationVariables = Exact<{
  input: CreateApiClientInput;
}>;


export type CreateApiClientMutation = { createApiClient: { secret: string | null, client: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type UpdateApiClientMutationVariables = Exact<{
  input: UpdateApiClientInput;
}>;


export type UpdateApiClientMutation = { updateApiClient: { client: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ApiClientsQueryVariables = Exact<{
  after?: string | null | undefined;
  partnerId?: string | null | undefined;
}>;


export type ApiClientsQuery = { apiClients: { nodes: Array<{ id: string, name: string, scopes: Array<ApiScope>, networks: Array<string>, costBudget: number, disabledAt: string | null, createdAt: string, usedAt: string | null, usedFrom: string | null, certificate: { id: string, serial: string } | null, secrets: Array<{ createdAt: string, endsAt: string | null }>, createdBy: { id: string, name: string } | null, partner: { id: string, ja: string, en: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ClockQueryVariables = Exact<{ [key: string]: never; }>;


export type ClockQuery = { viewer: { ahead: number }, clock: (
    { now: string, latest: string }
    & { ' $fragmentRefs'?: { 'ClockSteps_ClockFragment': ClockSteps_ClockFragment;'ClockDue_ClockFragment': ClockDue_ClockFragment } }
  ) | null };

export type ClockAdvanceMutationVariables = Exact<{
  to: string;
}>;


export type ClockAdvanceMutation = { advanceClock: { from: string | null, viewer: { now: string, ahead: number }, effects: Array<{ kind: EffectKind, count: number }>, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ClockDue_ClockFragment = { due: Array<{ at: string, kind: DueKind, becomes: RequestStatus | null, request: { id: string, receiptNumber: string } }> } & { ' $fragmentName'?: 'ClockDue_ClockFragment' };

export type ClockSteps_ClockFragment = { now: string, latest: string, due: Array<{ at: string, kind: DueKind }> } & { ' $fragmentName'?: 'ClockSteps_ClockFragment' };

export type Consents_RequestFragment = { consents: Array<{ occasion: ConsentOccasion, agreedAt: string, address: string, terms: { id: string, title: string, version: number } }> } & { ' $fragmentName'?: 'Consents_RequestFragment' };

export type Contacts_RequestFragment = { id: string, status: RequestStatus, organizationContacts: Array<{ id: string, familyName: string, givenName: string, familyNameKana: string, givenNameKana: string, department: string | null, phoneNumber: string, email: string, verifiedAt: string | null, endedAt: string | null, verifiedBy: { id: string, name: string } | null }> } & { ' $fragmentName'?: 'Contacts_RequestFragment' };

export type RecordContactMutationVariables = Exact<{
  input: RecordContactInput;
}>;


export type RecordContactMutation = { recordContact: { request: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type VerifyContactMutationVariables = Exact<{
  input: VerifyContactInput;
}>;


export type VerifyContactMutation = { verifyContact: { request: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type EndContactMutationVariables = Exact<{
  input: EndContactInput;
}>;


export type EndContactMutation = { endContact: { request: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type CouponBatchQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  language: Language;
}>;


export type CouponBatchQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | { __typename: 'Request' }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch', id: string, count: number, createdAt: string, product: { id: string, name: string }, partner: { id: string, name: string } | null }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null, coupons: { nodes: Array<(
      { id: string, maskedNumber: string, status: CouponStatus, expiresAt: string | null }
      & { ' $fragmentRefs'?: { 'CouponLife_CouponFragment': CouponLife_CouponFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type VoidCouponBatchMutationVariables = Exact<{
  input: VoidCouponBatchInput;
}>;


export type VoidCouponBatchMutation = { voidCouponBatch: { count: number, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type CouponBatchesQueryVariables = Exact<{
  after?: string | null | undefined;
  language: Language;
}>;


export type CouponBatchesQuery = { couponBatches: { nodes: Array<{ id: string, count: number, createdAt: string, product: { id: string, name: string }, partner: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CouponLife_CouponFragment = { id: string, replaces: { id: string, receiptNumber: string } | null, history: Array<{ at: string, step: CouponStep, byApplicant: boolean, by: { id: string, name: string } | null, client: { id: string, name: string } | null, request: { id: string, receiptNumber: string } | null, replacement: { id: string, maskedNumber: string, status: CouponStatus } | null }> } & { ' $fragmentName'?: 'CouponLife_CouponFragment' };

export type CouponChoicesQueryVariables = Exact<{
  language: Language;
}>;


export type CouponChoicesQuery = { products: { nodes: Array<{ id: string, name: string, open: boolean, entitlements: Array<Entitlement> }> }, partners: { nodes: Array<{ id: string, name: string }> } };

export type CreateCouponBatchMutationVariables = Exact<{
  input: CreateCouponBatchInput;
}>;


export type CreateCouponBatchMutation = { createCouponBatch: { numbers: Array<string>, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type CouponAnswer_CouponFragment = (
  { id: string, batchId: string, maskedNumber: string, status: CouponStatus, expiresAt: string | null, createdAt: string, product: { id: string, name: string }, partner: { id: string, name: string } | null, request: { id: string, receiptNumber: string, status: RequestStatus } | null }
  & { ' $fragmentRefs'?: { 'CouponLife_CouponFragment': CouponLife_CouponFragment } }
) & { ' $fragmentName'?: 'CouponAnswer_CouponFragment' };

export type CouponByNumberQueryVariables = Exact<{
  number: string;
  language: Language;
}>;


export type CouponByNumberQuery = { coupons: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'CouponAnswer_CouponFragment': CouponAnswer_CouponFragment } }
    )> } };

export type DashboardQueryVariables = Exact<{
  product?: string | null | undefined;
  language: Language;
}>;


export type DashboardQuery = { dashboard: { at: string, countedUntil: string | null, days: Array<{ day: string, submitted: number, approved: number, rejected: number, cancelled: number, lapsed: number, vetted: number, vettedLate: number, vettingMean: number | null, promisedMean: number | null, mailsFailed: number }>, states: Array<{ status: RequestStatus, late: number, today: number, week: number, later: number, left: number, leftMean: number | null }>, months: Array<{ month: string, ending: number, renewed: number }>, coupons: Array<{ left: number, partner: { id: string, name: string } | null }>, issuers: Array<{ crl: Freshness, crlThisUpdate: string | null, crlNextUpdate: string | null, crlMissing: number, ocsp: Freshness | null, ocspNotAfter: string | null, issuer: { id: string, commonName: string, crlUrl: string } }>, backlog: Array<{ work: DashboardWork, waiting: number, since: string | null }> } | null, products: { nodes: Array<{ id: string, name: string }> } };

export type DecisionBar_RequestFragment = (
  { id: string, status: RequestStatus, kind: RequestKind, language: Language, mayApprove: boolean, refundable: boolean | null, secondApproverWanted: boolean, caseDigest: string | null, firstApproval: { at: string } | null, checks: Array<{ kind: CheckKind, result: CheckResult | null }>, claimedBy: { id: string } | null, registration: { version: number, subscriber: { email: string } } }
  & { ' $fragmentRefs'?: { 'SecondApproval_RequestFragment': SecondApproval_RequestFragment;'StopApproval_RequestFragment': StopApproval_RequestFragment;'Return_RequestFragment': Return_RequestFragment;'Obstacles_RequestFragment': Obstacles_RequestFragment;'CaseChange_RequestFragment': CaseChange_RequestFragment } }
) & { ' $fragmentName'?: 'DecisionBar_RequestFragment' };

export type ApproveRequestMutationVariables = Exact<{
  input: ApproveRequestInput;
}>;


export type ApproveRequestMutation = { approveRequest: { request: { id: string, status: RequestStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type RejectRequestMutationVariables = Exact<{
  input: RejectRequestInput;
}>;


export type RejectRequestMutation = { rejectRequest: { request: { id: string, status: RequestStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type Declared_RequestFragment = (
  { registration: (
    { version: number, declaredAt: string, subscriber: { commonName: string | null } }
    & { ' $fragmentRefs'?: { 'RegisteredFragment': RegisteredFragment } }
  ) }
  & { ' $fragmentRefs'?: { 'Earlier_RequestFragment': Earlier_RequestFragment } }
) & { ' $fragmentName'?: 'Declared_RequestFragment' };

export type Earlier_RequestFragment = { earlierRegistrations: Array<{ origin: EarlierOrigin, registration: { id: string, version: number, declaredAt: string }, differences: Array<{ field: string, before: string }> }> } & { ' $fragmentName'?: 'Earlier_RequestFragment' };

export type EnrolSubscribersMutationVariables = Exact<{
  input: EnrolSubscribersInput;
}>;


export type EnrolSubscribersMutation = { enrolSubscribers: { results: Array<{ reference: string, enrolment: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> }>, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type EnrolmentTable_EnrolmentFragment = { id: string, reference: string, state: EnrolmentState, expiresAt: string, keyHandedIn: boolean, partner: { id: string, name: string }, organization: { legalName: string }, subscriber: { familyName: string, givenName: string, email: string }, request: { id: string, receiptNumber: string } | null } & { ' $fragmentName'?: 'EnrolmentTable_EnrolmentFragment' };

export type ResendEnrolmentMutationVariables = Exact<{
  input: ResendEnrolmentInput;
}>;


export type ResendEnrolmentMutation = { resendEnrolment: { enrolment: { id: string, state: EnrolmentState, expiresAt: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type WithdrawEnrolmentMutationVariables = Exact<{
  input: WithdrawEnrolmentInput;
}>;


export type WithdrawEnrolmentMutation = { withdrawEnrolment: { enrolment: { id: string, state: EnrolmentState } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type EnrolmentsQueryVariables = Exact<{
  filter?: EnrolmentFilter | null | undefined;
  after?: string | null | undefined;
  language: Language;
}>;


export type EnrolmentsQuery = { partners: { nodes: Array<{ id: string, name: string }> }, products: { nodes: Array<{ id: string, name: string, open: boolean, entitlements: Array<Entitlement> }> }, enrolments: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'EnrolmentTable_EnrolmentFragment': EnrolmentTable_EnrolmentFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type Evidence_RequestFragment = { id: string, status: RequestStatus, claimedBy: { id: string } | null, registration: { id: string, version: number }, checks: Array<{ kind: CheckKind }>, evidence: Array<{ id: string, name: string, mediaType: string, size: number, check: CheckKind | null, scan: EvidenceScan, at: string, by: { id: string, name: string } }> } & { ' $fragmentName'?: 'Evidence_RequestFragment' };

export type RemoveEvidenceMutationVariables = Exact<{
  input: RemoveEvidenceInput;
}>;


export type RemoveEvidenceMutation = { removeEvidence: { request: { id: string, status: RequestStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ConsoleFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleFrameQuery = { viewer: { demo: boolean, ahead: number, now: string, passkeyOrigin: string | null, staff: { id: string, name: string, role: StaffRole } | null, account: { id: string, name: string, newcomer: boolean, login: string, passwordDrawn: boolean } | null } };

export type ConsoleSignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type ConsoleSignOutMutation = { signOut: { signedOut: boolean } };

export type ImportProductsQueryVariables = Exact<{
  partnerId: string;
}>;


export type ImportProductsQuery = { node:
    | { __typename: 'Notice', id: string }
    | { __typename: 'Partner', id: string, portal: { products: Array<{ id: string, open: boolean, entitlements: Array<Entitlement>, ja: string, en: string }> } }
    | { __typename: 'MaintenanceWindow', id: string }
    | { __typename: 'Product', id: string }
    | { __typename: 'Terms', id: string }
    | { __typename: 'Request', id: string }
    | { __typename: 'Registration', id: string }
    | { __typename: 'Staff', id: string }
    | { __typename: 'PassphraseReset', id: string }
    | { __typename: 'Enrolment', id: string }
    | { __typename: 'EnrolmentImport', id: string }
    | { __typename: 'EnrolmentImportRow', id: string }
    | { __typename: 'Charge', id: string }
    | { __typename: 'Coupon', id: string }
    | { __typename: 'CouponBatch', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'LicenseKey', id: string }
    | { __typename: 'ApiClient', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Certificate', id: string }
    | { __typename: 'Issuer', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'Subscriber', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'AuditEvent', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'ReasonTemplate', id: string }
   | null };

export type StartEnrolmentImportMutationVariables = Exact<{
  input: StartEnrolmentImportInput;
}>;


export type StartEnrolmentImportMutation = { startEnrolmentImport: { import: { id: string, status: EnrolmentImportStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type CancelEnrolmentImportMutationVariables = Exact<{
  input: CancelEnrolmentImportInput;
}>;


export type CancelEnrolmentImportMutation = { cancelEnrolmentImport: { import: { id: string, status: EnrolmentImportStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type EnrolmentImportRowsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type EnrolmentImportRowsQuery = { node:
    | { id: string, rows: { nodes: Array<{ id: string, number: number, reference: string, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | Record<PropertyKey, never>
   | null };

export type EnrolmentImportsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type EnrolmentImportsQuery = { enrolmentImports: { nodes: Array<{ id: string, name: string, encoding: SheetEncoding, status: EnrolmentImportStatus, ready: number, enrolled: number, known: number, wrong: number, createdAt: string, rowsUntil: string | null, partner: { id: string, ja: string, en: string }, product: { id: string, ja: string, en: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LicenseChoicesQueryVariables = Exact<{
  language: Language;
}>;


export type LicenseChoicesQuery = { partners: { nodes: Array<{ id: string, name: string, portal: { products: Array<{ id: string, name: string, open: boolean, entitlements: Array<Entitlement> }> } }> } };

export type CreateLicenseKeysMutationVariables = Exact<{
  input: CreateLicenseKeysInput;
}>;


export type CreateLicenseKeysMutation = { createLicenseKeys: { licenseKeys: Array<{ licenseId: string, password: string }>, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type LicenseKeysQueryVariables = Exact<{
  language: Language;
  after?: string | null | undefined;
}>;


export type LicenseKeysQuery = { viewer: { staff: { role: StaffRole } | null }, licenseKeys: { nodes: Array<{ id: string, licenseId: string, quota: number, used: number, expiresAt: string | null, voidedAt: string | null, createdAt: string, partner: { id: string, name: string }, product: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type VoidLicenseKeyMutationVariables = Exact<{
  input: VoidLicenseKeyInput;
}>;


export type VoidLicenseKeyMutation = { voidLicenseKey: { licenseKey: { id: string, voidedAt: string | null } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type MailQueryVariables = Exact<{
  id: string;
}>;


export type MailQuery = { node:
    | { id: string, kind: MessageKind, to: string, status: MessageStatus, attempts: number, createdAt: string, resendable: boolean, request: { id: string, receiptNumber: string } | null }
    | Record<PropertyKey, never>
   | null, mailContent: { ' $fragmentRefs'?: { 'MailContent_ContentFragment': MailContent_ContentFragment } } | null };

export type MailResendMutationVariables = Exact<{
  id: string;
}>;


export type MailResendMutation = { resendMessage: { message: { id: string, status: MessageStatus, resendable: boolean } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type MailContent_ContentFragment = { name: string, subject: string, text: string, htmlPath: string } & { ' $fragmentName'?: 'MailContent_ContentFragment' };

export type MailGalleryProductsQueryVariables = Exact<{
  language: Language;
}>;


export type MailGalleryProductsQuery = { products: { nodes: Array<{ id: string, name: string }> } };

export type MailGalleryQueryVariables = Exact<{
  language: Language;
  productId: string;
}>;


export type MailGalleryQuery = { mailPreview: Array<(
    { name: string, kind: MessageKind, subject: string }
    & { ' $fragmentRefs'?: { 'MailContent_ContentFragment': MailContent_ContentFragment } }
  )> };

export type MailsQueryVariables = Exact<{
  filter?: MessageFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type MailsQuery = { messages: { nodes: Array<{ id: string, kind: MessageKind, to: string, status: MessageStatus, attempts: number, createdAt: string, request: { id: string, receiptNumber: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MaintenancePageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MaintenancePageQuery = { viewer: { now: string }, maintenanceWindows: { nodes: Array<{ id: string, procedure: MaintainedProcedure, portal: string | null, state: MaintenanceState, startsAt: string, endsAt: string, announcedAt: string, ja: string, en: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EndMaintenanceMutationVariables = Exact<{
  input: EndMaintenanceInput;
}>;


export type EndMaintenanceMutation = { endMaintenance: { window: { id: string, state: MaintenanceState } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type CancelMaintenanceMutationVariables = Exact<{
  input: CancelMaintenanceInput;
}>;


export type CancelMaintenanceMutation = { cancelMaintenance: { window: { id: string, state: MaintenanceState } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ScheduleMaintenanceMutationVariables = Exact<{
  input: ScheduleMaintenanceInput;
}>;


export type ScheduleMaintenanceMutation = { scheduleMaintenance: { windows: Array<{ id: string }>, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type NewProductTextsQueryVariables = Exact<{
  id: string;
}>;


export type NewProductTextsQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product', id: string, termsJa: { title: string, body: string }, termsEn: { title: string, body: string }, privacyJa: { title: string, body: string }, privacyEn: { title: string, body: string } }
    | { __typename: 'Terms' }
    | { __typename: 'Request' }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type ProposeNewProductMutationVariables = Exact<{
  input: ProposeNewProductInput;
}>;


export type ProposeNewProductMutation = { proposeNewProduct: { proposal: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type Notes_RequestFragment = { id: string, notes: Array<{ id: string, text: string, at: string, by: { id: string, name: string } }> } & { ' $fragmentName'?: 'Notes_RequestFragment' };

export type WriteNoteMutationVariables = Exact<{
  input: WriteNoteInput;
}>;


export type WriteNoteMutation = { writeNote: { request: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type PublishNoticeMutationVariables = Exact<{
  input: PublishNoticeInput;
}>;


export type PublishNoticeMutation = { publishNotice: { notice: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type NoticeEntrancesQueryVariables = Exact<{
  language: Language;
}>;


export type NoticeEntrancesQuery = { partners: { nodes: Array<{ id: string, portal: { slug: string, name: string } }> } };

export type NoticesQueryVariables = Exact<{
  after?: string | null | undefined;
  language: Language;
}>;


export type NoticesQuery = { viewer: { now: string }, notices: { nodes: Array<{ id: string, portal: string | null, title: string, publishedAt: string, endsAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EndNoticeMutationVariables = Exact<{
  input: EndNoticeInput;
}>;


export type EndNoticeMutation = { endNotice: { notice: { id: string, endsAt: string | null } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type Obstacles_RequestFragment = { status: RequestStatus, obstacles: Array<{ kind: ObstacleKind, blocks: boolean, checks: Array<CheckKind> }>, claimedBy: { id: string, name: string } | null } & { ' $fragmentName'?: 'Obstacles_RequestFragment' };

export type FinishOidcMutationVariables = Exact<{
  input: FinishOidcInput;
}>;


export type FinishOidcMutation = { finishOidc: { newcomer: boolean, linked: boolean, to: string, staff: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type SignInByOidcMutationVariables = Exact<{
  input: SignInByOidcInput;
}>;


export type SignInByOidcMutation = { signInByOidc: { newcomer: boolean, to: string, staff: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type OidcLabelQueryVariables = Exact<{ [key: string]: never; }>;


export type OidcLabelQuery = { viewer: { oidcLabel: { ja: string, en: string } | null } };

export type BeginOidcSignInMutationVariables = Exact<{
  input: BeginOidcSignInInput;
}>;


export type BeginOidcSignInMutation = { beginOidcSignIn: { address: string | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type OrganizationChoiceQueryVariables = Exact<{
  search: string;
}>;


export type OrganizationChoiceQuery = { organizations: { nodes: Array<{ id: string, legalName: string, corporateNumber: string | null }> } };

export type OrganizationPeopleQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type OrganizationPeopleQuery = { subscribers: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'SubscriberRows_SubscriberFragment': SubscriberRows_SubscriberFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrganizationRequestsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type OrganizationRequestsQuery = { requests: { searchLimited: boolean, nodes: Array<{ id: string, receiptNumber: string, kind: RequestKind, status: RequestStatus, submittedAt: string, registration: { subscriber: { familyName: string, givenName: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrganizationCertificatesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type OrganizationCertificatesQuery = { certificates: { searchLimited: boolean, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'CertificateRows_CertificateFragment': CertificateRows_CertificateFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MergePreviewQueryVariables = Exact<{
  id: string;
}>;


export type MergePreviewQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | { __typename: 'Request' }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization', id: string, legalName: string, corporateNumber: string | null, subscriberCount: number, contacts: Array<{ id: string, verifiedAt: string | null, endedAt: string | null }> }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type MergeOrganizationsMutationVariables = Exact<{
  input: MergeOrganizationsInput;
}>;


export type MergeOrganizationsMutation = { mergeOrganizations: { organization: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type OrganizationPageQueryVariables = Exact<{
  id: string;
}>;


export type OrganizationPageQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | { __typename: 'Request' }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization', id: string, legalName: string, corporateNumber: string | null, createdAt: string, subscriberCount: number, names: Array<{ legalName: string, since: string, until: string | null }>, mergedInto: { id: string } | null, absorbed: Array<{ id: string, legalName: string, corporateNumber: string | null }>, alike: Array<{ id: string, legalName: string, corporateNumber: string | null }>, contacts: Array<{ id: string, familyName: string, givenName: string, department: string | null, phoneNumber: string, email: string, verifiedAt: string | null, endedAt: string | null }> }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type OrganizationsQueryVariables = Exact<{
  filter?: OrganizationFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganizationsQuery = { organizations: { searchLimited: boolean, nodes: Array<{ id: string, legalName: string, corporateNumber: string | null, createdAt: string, alike: Array<{ id: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OwnRequestQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type OwnRequestQuery = { viewer: { now: string }, node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | (
      { __typename: 'Request', id: string, receiptNumber: string, kind: RequestKind, status: RequestStatus, submittedAt: string, cancelDeadline: string | null, expectedAt: string | null, acquisitionDeadline: string | null, rejectionReason: string | null, changeEffect: FieldEffect | null, withdrawalReason: WithdrawalReason | null, differences: Array<{ field: string, before: string, after: string }>, corrections: Array<{ id: string, deadline: string, correctedAt: string | null }>, product: { id: string, reissueRevokes: RevocationMoment, ja: string, en: string }, predecessor: { serial: string, status: CertificateStatus, notAfter: string } | null, certificate: { id: string, serial: string, status: CertificateStatus, notBefore: string, notAfter: string, revokedAt: string | null } | null }
      & { ' $fragmentRefs'?: { 'Declared_RequestFragment': Declared_RequestFragment;'RequestTimeline_RequestFragment': RequestTimeline_RequestFragment } }
    )
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type OwnRequestsQueryVariables = Exact<{
  filter?: RequestFilter | null | undefined;
  after?: string | null | undefined;
  language: Language;
}>;


export type OwnRequestsQuery = { requests: { nodes: Array<{ id: string, receiptNumber: string, kind: RequestKind, status: RequestStatus, submittedAt: string, product: { id: string, name: string }, registration: { id: string, subscriber: { familyName: string, givenName: string } }, certificate: { id: string, serial: string, status: CertificateStatus, notAfter: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PaperDeskQueryVariables = Exact<{
  receiptNumber: string;
}>;


export type PaperDeskQuery = { paperForm: (
    { receiptNumber: string, arrivedAt: string | null, request: { id: string } | null }
    & { ' $fragmentRefs'?: { 'PaperSheet_PaperFragment': PaperSheet_PaperFragment } }
  ) | null };

export type RecordPaperFormMutationVariables = Exact<{
  input: RecordPaperFormInput;
}>;


export type RecordPaperFormMutation = { recordPaperForm: { request: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type Papers_RequestFragment = { id: string, status: RequestStatus, kind: RequestKind, reason: ReissueReason | null, follows: { id: string, serial: string, status: CertificateStatus, request: { id: string } } | null, messages: Array<{ id: string, kind: MessageKind, to: string, status: MessageStatus, attempts: number, createdAt: string, sentAt: string | null }>, coupon: { id: string, maskedNumber: string, status: CouponStatus } | null, certificates: Array<{ id: string, serial: string, status: CertificateStatus, notBefore: string, notAfter: string, revokedAt: string | null, revocationReason: RevocationReason | null }>, history: Array<{ at: string, action: HistoryAction, check: CheckKind | null, result: CheckResult | null, by: { id: string, name: string } | null, client: { id: string, name: string } | null }> } & { ' $fragmentName'?: 'Papers_RequestFragment' };

export type StaffResendCodeMutationVariables = Exact<{
  input: ResendCertificateCodeInput;
}>;


export type StaffResendCodeMutation = { resendCertificateCode: { request: { id: string, status: RequestStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type PartnerChoiceQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnerChoiceQuery = { partners: { nodes: Array<{ id: string, name: string }> } };

export type PartnerNamesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PartnerNamesQuery = { partners: { nodes: Array<{ id: string, ja: string, en: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PartnerProductsQueryVariables = Exact<{
  language: Language;
}>;


export type PartnerProductsQuery = { products: { nodes: Array<{ id: string, name: string }> } };

export type PartnerPage_PartnerFragment = { id: string, enabled: boolean, helpDeskEmail: string, nameJa: string, nameEn: string, postalAddressJa: string, postalAddressEn: string, contactJa: string, contactEn: string, helpDeskJa: string, helpDeskEn: string, portal: { slug: string, nameJa: string, nameEn: string, theme: { accent: string, logo: string }, links: Array<{ topic: Topic, url: string | null }>, serves: Array<{ id: string }> } } & { ' $fragmentName'?: 'PartnerPage_PartnerFragment' };

export type PartnerQueryVariables = Exact<{
  id: string;
}>;


export type PartnerQuery = { node:
    | { __typename: 'Notice', id: string }
    | (
      { __typename: 'Partner', id: string }
      & { ' $fragmentRefs'?: { 'PartnerPage_PartnerFragment': PartnerPage_PartnerFragment } }
    )
    | { __typename: 'MaintenanceWindow', id: string }
    | { __typename: 'Product', id: string }
    | { __typename: 'Terms', id: string }
    | { __typename: 'Request', id: string }
    | { __typename: 'Registration', id: string }
    | { __typename: 'Staff', id: string }
    | { __typename: 'PassphraseReset', id: string }
    | { __typename: 'Enrolment', id: string }
    | { __typename: 'EnrolmentImport', id: string }
    | { __typename: 'EnrolmentImportRow', id: string }
    | { __typename: 'Charge', id: string }
    | { __typename: 'Coupon', id: string }
    | { __typename: 'CouponBatch', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'LicenseKey', id: string }
    | { __typename: 'ApiClient', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Certificate', id: string }
    | { __typename: 'Issuer', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'Subscriber', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'AuditEvent', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'ReasonTemplate', id: string }
   | null };

export type CreatePartnerMutationVariables = Exact<{
  input: CreatePartnerInput;
}>;


export type CreatePartnerMutation = { createPartner: { partner: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type UpdatePartnerMutationVariables = Exact<{
  input: UpdatePartnerInput;
}>;


export type UpdatePartnerMutation = { updatePartner: { partner: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type PartnersQueryVariables = Exact<{
  after?: string | null | undefined;
  language: Language;
}>;


export type PartnersQuery = { partners: { nodes: Array<{ id: string, enabled: boolean, name: string, portal: { slug: string, name: string, serves: Array<{ id: string, name: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BeginPasskeyMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginPasskeyMutation = { beginPasskey: { ceremony: { options: string, ticket: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type AddPasskeyMutationVariables = Exact<{
  input: AddPasskeyInput;
}>;


export type AddPasskeyMutation = { addPasskey: { recoveryCodes: Array<string> | null, account: { id: string, newcomer: boolean } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type PasskeyOriginQueryVariables = Exact<{ [key: string]: never; }>;


export type PasskeyOriginQuery = { viewer: { passkeyOrigin: string | null } };

export type BeginPasskeyUseMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginPasskeyUseMutation = { beginPasskeyUse: { ceremony: { options: string, ticket: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ConsoleProductQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type ConsoleProductQuery = { products: { nodes: Array<{ id: string, code: string, name: string }> }, node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product', id: string, code: string, name: string, closing: { toldOtherDays: number } | null, brandText: { ja: string, en: string }, nameText: { ja: string, en: string }, descriptionText: { ja: string, en: string }, versions: Array<{ version: number, effectiveAt: string, policy: { assurance: number, subject: PolicySubject, identification: Identification, validityDays: number, acquisitionDays: number, confirmationDelay: number, maxReplacements: number, keyTypes: Array<KeyType>, issuer: string, profile: string, secretLabel: { ja: string, en: string }, new: { ' $fragmentRefs'?: { 'PolicyProcedureFragment': PolicyProcedureFragment } }, renewing: { mode: RenewalMode, opensDays: number, closesDays: number, reminders: Array<number>, procedure: { ' $fragmentRefs'?: { 'PolicyProcedureFragment': PolicyProcedureFragment } } }, reissuing: { edits: Array<RegistrationField>, revokes: RevocationMoment, validity: ReissueValidity }, changing: { procedure: { ' $fragmentRefs'?: { 'PolicyProcedureFragment': PolicyProcedureFragment } }, effects: Array<{ field: RegistrationField, effect: FieldEffect }> }, closing: { lastOrder: string, lastReissue: string, successor: string } | null, fees: Array<{ act: FeeAct, amount: number, currency: string, taxPercent: number, payer: FeePayer }> } }> }
    | { __typename: 'Terms' }
    | { __typename: 'Request' }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type PolicyProcedureFragment = { entitlements: Array<Entitlement>, window: number, clock: WindowClock, vetting: { checks: Array<CheckKind>, targetDays: number, claimHold: number, secondApprover: boolean, rejection: RejectionEffect, correctionDays: number } | null } & { ' $fragmentName'?: 'PolicyProcedureFragment' };

export type ProposeProductMutationVariables = Exact<{
  input: ProposeProductInput;
}>;


export type ProposeProductMutation = { proposeProduct: { proposal: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ConsoleProductsQueryVariables = Exact<{
  language: Language;
}>;


export type ConsoleProductsQuery = { products: { nodes: Array<{ id: string, code: string, name: string, open: boolean, entitlements: Array<Entitlement>, validityDays: number, closing: { ordersEndAt: string, reissuesEndAt: string } | null, versions: Array<{ version: number, effectiveAt: string }> }> } };

export type ProposalRow_ProposalFragment = { id: string, kind: ProposalKind, status: ProposalStatus, about: string, productId: string | null, requestId: string | null, reason: string, proposedAt: string, expiresAt: string, decidedAt: string | null, note: string | null, stale: boolean, mayDecide: boolean, mine: boolean, passwordHalf: string | null, proposer: { id: string, name: string } | null, client: { id: string, name: string } | null, decider: { id: string, name: string } | null, alterations: Array<{ field: string, before: string | null, after: string | null }> } & { ' $fragmentName'?: 'ProposalRow_ProposalFragment' };

export type DecideProposalMutationVariables = Exact<{
  input: DecideProposalInput;
}>;


export type DecideProposalMutation = { decideProposal: { passwordHalf: string | null, proposal: (
      { id: string }
      & { ' $fragmentRefs'?: { 'ProposalRow_ProposalFragment': ProposalRow_ProposalFragment } }
    ) | null, staff: { id: string, name: string, login: string | null } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ProposalsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProposalsQuery = { waiting: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'ProposalRow_ProposalFragment': ProposalRow_ProposalFragment } }
    )> }, earlier: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'ProposalRow_ProposalFragment': ProposalRow_ProposalFragment } }
    )> } };

export type ProposeMailSignerMutationVariables = Exact<{
  input: ProposeMailSignerRevocationInput;
}>;


export type ProposeMailSignerMutation = { proposeMailSignerRevocation: { proposal: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type CertificateToRevokeQueryVariables = Exact<{
  serial: string;
}>;


export type CertificateToRevokeQuery = { certificates: { nodes: Array<{ id: string }> } };

export type RevocationDryRunQueryVariables = Exact<{
  certificateId: string;
  reason: RevocationReason;
}>;


export type RevocationDryRunQuery = { revocationPreview: (
    { problems: Array<{ code: ProblemCode }> }
    & { ' $fragmentRefs'?: { 'RevocationPreview_PreviewFragment': RevocationPreview_PreviewFragment } }
  ) | null };

export type ProposeRevocationMutationVariables = Exact<{
  input: ProposeRevocationInput;
}>;


export type ProposeRevocationMutation = { proposeRevocation: { proposal: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type QueueQueryVariables = Exact<{
  filter?: RequestFilter | null | undefined;
  order: RequestOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type QueueQuery = { requests: { searchLimited: boolean, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'QueueTable_RequestFragment': QueueTable_RequestFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type QueueAroundQueryVariables = Exact<{
  filters: Array<RequestFilter> | RequestFilter;
  language: Language;
}>;


export type QueueAroundQuery = { requestCounts: Array<number>, savedViews: Array<{ id: string, name: string, query: string }>, products: { nodes: Array<{ id: string, name: string }> }, partners: { nodes: Array<{ id: string, name: string }> } };

export type ClaimRequestsMutationVariables = Exact<{
  input: ClaimRequestsInput;
}>;


export type ClaimRequestsMutation = { claimRequests: { results: Array<{ requestId: string, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> }>, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ApproveRequestsMutationVariables = Exact<{
  input: ApproveRequestsInput;
}>;


export type ApproveRequestsMutation = { approveRequests: { results: Array<{ requestId: string, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> }>, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type QueueSeenQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type QueueSeenQuery = { nodes: Array<
    | { id: string, caseDigest: string | null }
    | Record<PropertyKey, never>
   | null> };

export type ClaimFromQueueMutationVariables = Exact<{
  input: ClaimRequestInput;
}>;


export type ClaimFromQueueMutation = { claimRequest: { problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type RequestChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type RequestChangesSubscription = { requestChanges: { cursor: string, requestIds: Array<string>, missed: boolean } };

export type QueueRowsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type QueueRowsQuery = { nodes: Array<
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | (
      { __typename: 'Request' }
      & { ' $fragmentRefs'?: { 'QueueTable_RequestFragment': QueueTable_RequestFragment } }
    )
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null> };

export type QueueTable_RequestFragment = { id: string, receiptNumber: string, status: RequestStatus, kind: RequestKind, submittedAt: string, acquisitionDeadline: string | null, missingChecks: Array<CheckKind>, mayApprove: boolean, product: { id: string, ja: string, en: string }, corrections: Array<{ id: string, deadline: string }>, serviceLevel: { targetDays: number, dueAt: string, late: boolean, businessDays: number, age: number } | null, firstApproval: { at: string } | null, registration: { id: string, version: number, organization: { legalName: string }, subscriber: { commonName: string | null, familyName: string, givenName: string, familyNameKana: string, givenNameKana: string, email: string } }, claimedBy: { id: string, name: string } | null } & { ' $fragmentName'?: 'QueueTable_RequestFragment' };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveViewMutation = { saveView: { views: Array<{ id: string }>, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type DeleteViewMutationVariables = Exact<{
  input: DeleteViewInput;
}>;


export type DeleteViewMutation = { deleteView: { views: Array<{ id: string }>, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type AddReasonTemplateMutationVariables = Exact<{
  input: AddReasonTemplateInput;
}>;


export type AddReasonTemplateMutation = { addReasonTemplate: { template: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ChangeReasonTemplateMutationVariables = Exact<{
  input: ChangeReasonTemplateInput;
}>;


export type ChangeReasonTemplateMutation = { changeReasonTemplate: { template: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ReasonsToChooseQueryVariables = Exact<{
  use: ReasonUse;
}>;


export type ReasonsToChooseQuery = { reasonTemplates: Array<{ id: string, title: string, fields: Array<string>, enabled: boolean, ja: string, en: string }> };

export type ReasonsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReasonsQuery = { reasonTemplates: Array<{ id: string, use: ReasonUse, title: string, fields: Array<string>, enabled: boolean, changedAt: string, ja: string, en: string }> };

export type OfferReasonTemplateMutationVariables = Exact<{
  input: OfferReasonTemplateInput;
}>;


export type OfferReasonTemplateMutation = { offerReasonTemplate: { template: { id: string, enabled: boolean } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type Reset_ResetFragment = { id: string, status: PassphraseResetStatus, askedAt: string, expiresAt: string, decidedAt: string | null, note: string | null, by: { id: string, name: string } | null, request: { id: string, receiptNumber: string, registration: { id: string, organization: { legalName: string, mainPhoneNumber: string }, subscriber: { familyName: string, givenName: string } } } } & { ' $fragmentName'?: 'Reset_ResetFragment' };

export type ResetsQueryVariables = Exact<{ [key: string]: never; }>;


export type ResetsQuery = { waiting: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'Reset_ResetFragment': Reset_ResetFragment } }
    )> }, earlier: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'Reset_ResetFragment': Reset_ResetFragment } }
    )> } };

export type DecidePassphraseResetMutationVariables = Exact<{
  input: DecidePassphraseResetInput;
}>;


export type DecidePassphraseResetMutation = { decidePassphraseReset: { reset: { id: string, status: PassphraseResetStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type Return_RequestFragment = { id: string, correctable: Array<string>, correctionDays: number | null, language: Language, registration: { version: number } } & { ' $fragmentName'?: 'Return_RequestFragment' };

export type ReturnRequestMutationVariables = Exact<{
  input: ReturnRequestInput;
}>;


export type ReturnRequestMutation = { returnRequest: { request: { id: string, status: RequestStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type RevocationConfirm_PreviewFragment = { count: number, missing: Array<string>, sample: Array<{ id: string, serial: string, commonName: string, email: string, notAfter: string }>, mails: Array<{ language: Language, subject: string, text: string }> } & { ' $fragmentName'?: 'RevocationConfirm_PreviewFragment' };

export type ProposeRevocationCampaignMutationVariables = Exact<{
  input: ProposeRevocationCampaignInput;
}>;


export type ProposeRevocationCampaignMutation = { proposeRevocationCampaign: { proposal: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type RevocationPreview_PreviewFragment = { secondOfficer: boolean, reviewedAfterwards: boolean, acquirableUntil: string | null, listUntil: string | null, certificate: { id: string, serial: string, commonName: string, organization: string | null, email: string, notAfter: string, product: { id: string, ja: string, en: string } }, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }>, following: Array<{ id: string, receiptNumber: string, kind: RequestKind, status: RequestStatus }>, mails: Array<{ kind: MessageKind, recipient: string, language: Language }> } & { ' $fragmentName'?: 'RevocationPreview_PreviewFragment' };

export type RevocationRow_CampaignFragment = { id: string, partnerName: string | null, endsFrom: string | null, endsBefore: string | null, serials: number, reason: RevocationReason | null, replaceBy: string | null, expected: number, sent: number, revoked: number, replaced: number, startedAt: string, toldAt: string | null, pausedAt: string | null, cancelledAt: string | null, finishedAt: string | null, turns: Array<CampaignTurn>, ja: string, en: string, product: { id: string, ja: string, en: string } | null, startedBy: { id: string, name: string }, approvedBy: { id: string, name: string } | null } & { ' $fragmentName'?: 'RevocationRow_CampaignFragment' };

export type TurnCampaignMutationVariables = Exact<{
  input: TurnCampaignInput;
}>;


export type TurnCampaignMutation = { turnCampaign: { campaign: (
      { id: string }
      & { ' $fragmentRefs'?: { 'RevocationRow_CampaignFragment': RevocationRow_CampaignFragment } }
    ) | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type PreviewRevocationCampaignMutationVariables = Exact<{
  input: PreviewRevocationCampaignInput;
}>;


export type PreviewRevocationCampaignMutation = { previewRevocationCampaign: (
    { count: number, missing: Array<string>, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> }
    & { ' $fragmentRefs'?: { 'RevocationConfirm_PreviewFragment': RevocationConfirm_PreviewFragment } }
  ) };

export type RevocationCampaignsQueryVariables = Exact<{
  language: Language;
}>;


export type RevocationCampaignsQuery = { products: { nodes: Array<{ id: string, name: string }> }, partners: { nodes: Array<{ id: string, name: string }> }, portal: { issuers: Array<{ id: string, root: boolean, commonName: string }> } | null, campaigns: { nodes: Array<(
      { id: string, kind: CampaignKind, finishedAt: string | null, toldAt: string | null }
      & { ' $fragmentRefs'?: { 'RevocationRow_CampaignFragment': RevocationRow_CampaignFragment } }
    )> } };

export type SecondApproval_RequestFragment = { status: RequestStatus, mayApprove: boolean, secondApproverWanted: boolean, firstApproval: { at: string, by: { id: string, name: string } } | null, claimedBy: { id: string } | null } & { ' $fragmentName'?: 'SecondApproval_RequestFragment' };

export type SendReachabilityMutationVariables = Exact<{
  input: SendReachabilityInput;
}>;


export type SendReachabilityMutation = { sendReachability: { request: { id: string, status: RequestStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { newcomer: boolean, staff: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type SignInByPasskeyMutationVariables = Exact<{
  input: SignInByPasskeyInput;
}>;


export type SignInByPasskeyMutation = { signInByPasskey: { staff: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ProposeEmploymentMutationVariables = Exact<{
  input: ProposeEmploymentInput;
}>;


export type ProposeEmploymentMutation = { proposeEmployment: { proposal: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type StaffPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type StaffPageQuery = { staff: { nodes: Array<(
      { id: string, role: StaffRole, enabled: boolean | null }
      & { ' $fragmentRefs'?: { 'StaffRow_StaffFragment': StaffRow_StaffFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, permissions: Array<{ permission: Permission, roles: Array<StaffRole> }> };

export type StaffRow_StaffFragment = { id: string, name: string, role: StaffRole, login: string | null, enabled: boolean | null, signedInAt: string | null, partner: { id: string, name: string } | null } & { ' $fragmentName'?: 'StaffRow_StaffFragment' };

export type ProposeStaffRoleMutationVariables = Exact<{
  input: ProposeStaffRoleInput;
}>;


export type ProposeStaffRoleMutation = { proposeStaffRole: { proposal: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ProposeStaffEnablingMutationVariables = Exact<{
  input: ProposeStaffEnablingInput;
}>;


export type ProposeStaffEnablingMutation = { proposeStaffEnabling: { proposal: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type DisableStaffMutationVariables = Exact<{
  input: DisableStaffInput;
}>;


export type DisableStaffMutation = { disableStaff: { staff: { id: string, enabled: boolean | null } | null, proposal: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ProposeStaffResetMutationVariables = Exact<{
  input: ProposeStaffResetInput;
}>;


export type ProposeStaffResetMutation = { proposeStaffReset: { proposal: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type StartReissueMutationVariables = Exact<{
  input: StartReissueInput;
}>;


export type StartReissueMutation = { startReissue: { request: { id: string, receiptNumber: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type StepUpQueryVariables = Exact<{ [key: string]: never; }>;


export type StepUpQuery = { viewer: { account: { id: string, totp: boolean, passkeys: Array<{ id: string }> } | null } };

export type ProveAgainMutationVariables = Exact<{
  input: ProveAgainInput;
}>;


export type ProveAgainMutation = { proveAgain: { problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ProveAgainByPasskeyMutationVariables = Exact<{
  input: ProveAgainByPasskeyInput;
}>;


export type ProveAgainByPasskeyMutation = { proveAgainByPasskey: { problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type StopApproval_RequestFragment = { id: string, status: RequestStatus, language: Language, refundable: boolean | null, certificate: { id: string, status: CertificateStatus } | null } & { ' $fragmentName'?: 'StopApproval_RequestFragment' };

export type StopProposedQueryVariables = Exact<{
  id: string;
}>;


export type StopProposedQuery = { proposals: { nodes: Array<{ id: string, proposer: { id: string, name: string } | null }> } };

export type ProposeStopMutationVariables = Exact<{
  input: ProposeStopInput;
}>;


export type ProposeStopMutation = { proposeStop: { proposal: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type SubscriberPageQueryVariables = Exact<{
  id: string;
}>;


export type SubscriberPageQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | { __typename: 'Request' }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber', id: string, number: string, name: string, createdAt: string, organization: { id: string, legalName: string } }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type SubscriberRequestsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type SubscriberRequestsQuery = { requests: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'SubscriberVersions_RequestFragment': SubscriberVersions_RequestFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SubscriberCertificatesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type SubscriberCertificatesQuery = { certificates: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'CertificateRows_CertificateFragment': CertificateRows_CertificateFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SubscriberRows_SubscriberFragment = { id: string, number: string, name: string, createdAt: string, organization: { id: string, legalName: string }, latestRequest: { id: string, receiptNumber: string, status: RequestStatus } | null } & { ' $fragmentName'?: 'SubscriberRows_SubscriberFragment' };

export type SubscriberVersions_RequestFragment = { id: string, kind: RequestKind, receiptNumber: string, status: RequestStatus, submittedAt: string, registrations: Array<(
    { id: string, version: number, declaredAt: string }
    & { ' $fragmentRefs'?: { 'RegisteredFragment': RegisteredFragment } }
  )> } & { ' $fragmentName'?: 'SubscriberVersions_RequestFragment' };

export type SubscribersQueryVariables = Exact<{
  filter?: SubscriberFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type SubscribersQuery = { subscribers: { searchLimited: boolean, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'SubscriberRows_SubscriberFragment': SubscriberRows_SubscriberFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConsoleTermsProductsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleTermsProductsQuery = { products: { nodes: Array<{ id: string, code: string, ja: string, en: string }> } };

export type ConsoleTermsQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleTermsQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product', id: string, termsJa: { ' $fragmentRefs'?: { 'ConsoleTextFragment': ConsoleTextFragment } }, termsEn: { ' $fragmentRefs'?: { 'ConsoleTextFragment': ConsoleTextFragment } }, privacyJa: { ' $fragmentRefs'?: { 'ConsoleTextFragment': ConsoleTextFragment } }, privacyEn: { ' $fragmentRefs'?: { 'ConsoleTextFragment': ConsoleTextFragment } } }
    | { __typename: 'Terms' }
    | { __typename: 'Request' }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type ConsoleTextFragment = { id: string, versions: Array<{ id: string, version: number, title: string, body: string, sha256: string, publishedAt: string, inForce: boolean, consentCount: number | null }> } & { ' $fragmentName'?: 'ConsoleTextFragment' };

export type ProposeTermsMutationVariables = Exact<{
  input: ProposeTermsInput;
}>;


export type ProposeTermsMutation = { proposeTerms: { proposal: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type BeginTotpMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginTotpMutation = { beginTotp: { offer: { ticket: string, secret: string, uri: string, qr: { size: number, path: string } } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ConfirmTotpMutationVariables = Exact<{
  input: ConfirmTotpInput;
}>;


export type ConfirmTotpMutation = { confirmTotp: { recoveryCodes: Array<string> | null, account: { id: string, totp: boolean, newcomer: boolean } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type StartChangeMutationVariables = Exact<{
  input: StartChangeInput;
}>;


export type StartChangeMutation = { startChange: { request: { id: string, receiptNumber: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type StartWithdrawalMutationVariables = Exact<{
  input: StartWithdrawalInput;
}>;


export type StartWithdrawalMutation = { startWithdrawal: { request: { id: string, receiptNumber: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string | null, webhook: { id: string, previousSecretUntil: string | null } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type RemoveWebhookMutationVariables = Exact<{
  input: RemoveWebhookInput;
}>;


export type RemoveWebhookMutation = { removeWebhook: { problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type SendTestEventMutationVariables = Exact<{
  input: SendTestEventInput;
}>;


export type SendTestEventMutation = { sendTestEvent: { webhook: { id: string, status: WebhookStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type WebhookDeliveriesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  status?: WebhookDeliveryStatus | null | undefined;
}>;


export type WebhookDeliveriesQuery = { node:
    | { id: string, deliveries: { nodes: Array<{ id: string, status: WebhookDeliveryStatus, attempts: number, triedAt: string | null, nextAt: string | null, httpStatus: number | null, failure: WebhookFailure | null, excerpt: string, event: { id: string, type: string, at: string, payload: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | Record<PropertyKey, never>
   | null };

export type ReplayWebhookMutationVariables = Exact<{
  input: ReplayWebhookInput;
}>;


export type ReplayWebhookMutation = { replayWebhook: { replayed: number, more: boolean, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type RegisterWebhookMutationVariables = Exact<{
  input: RegisterWebhookInput;
}>;


export type RegisterWebhookMutation = { registerWebhook: { secret: string | null, webhook: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type UpdateWebhookMutationVariables = Exact<{
  input: UpdateWebhookInput;
}>;


export type UpdateWebhookMutation = { updateWebhook: { webhook: { id: string, status: WebhookStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type EventTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type EventTypesQuery = { eventTypes: Array<string> };

export type WebhooksQueryVariables = Exact<{
  after?: string | null | undefined;
  partnerId?: string | null | undefined;
}>;


export type WebhooksQuery = { webhooks: { nodes: Array<{ id: string, url: string, description: string, types: Array<string>, email: string | null, language: Language, status: WebhookStatus, failingSince: string | null, succeededAt: string | null, previousSecretUntil: string | null, createdAt: string, partner: { id: string, ja: string, en: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AcquireDetailsQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type AcquireDetailsQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | { __typename: 'Request', id: string, status: RequestStatus, acquisitionDeadline: string | null, kind: RequestKind, predecessor: { serial: string, status: CertificateStatus, notAfter: string } | null, certificate: { id: string, notAfter: string } | null, registration: { organization: { legalName: string, legalNameLatin: string }, subscriber: { commonName: string | null, familyName: string, givenName: string, familyNameLatin: string, givenNameLatin: string, email: string } }, product: { name: string, description: string, validityDays: number, reissueKeepsEnd: boolean, terms: { id: string, version: number, title: string, body: string } } }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type HandedCertificateFragment = { id: string, serial: string, commonName: string, notBefore: string, notAfter: string, pem: string, chain: Array<string> } & { ' $fragmentName'?: 'HandedCertificateFragment' };

export type AcquireHandedMutationVariables = Exact<{
  input: AcquireCertificateInput;
}>;


export type AcquireHandedMutation = { acquireCertificate: { certificate: { id: string, request: { id: string, status: RequestStatus, certificate: (
          { id: string }
          & { ' $fragmentRefs'?: { 'HandedCertificateFragment': HandedCertificateFragment } }
        ) | null } } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ConfirmHandedMutationVariables = Exact<{
  input: ConfirmAcquisitionInput;
}>;


export type ConfirmHandedMutation = { confirmAcquisition: { certificate: { id: string, status: CertificateStatus, request: { id: string, status: RequestStatus } } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type AcquireKeepQueryVariables = Exact<{
  id: string;
}>;


export type AcquireKeepQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | { __typename: 'Request', id: string, status: RequestStatus, replacementsLeft: number, earlierCertificate: boolean, keyHandedIn: boolean, certificate: (
        { spkiSha256: string }
        & { ' $fragmentRefs'?: { 'IssuedCertificateFragment': IssuedCertificateFragment;'HandedCertificateFragment': HandedCertificateFragment } }
      ) | null, product: { keyTypes: Array<KeyType>, terms: { id: string } } }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type AcquireListQueryVariables = Exact<{
  language: Language;
}>;


export type AcquireListQuery = { viewer: { applicant: { purpose: SessionPurpose, requests: Array<{ id: string, status: RequestStatus, acquisitionDeadline: string | null, product: { name: string }, registration: { organization: { legalName: string }, subscriber: { commonName: string | null, familyName: string, givenName: string } } }> } | null } };

export type IssuedCertificateFragment = { id: string, serial: string, commonName: string, notBefore: string, notAfter: string, keyType: KeyType, spkiSha256: string, pem: string, chain: Array<string>, savedAt: string | null, confirmedAt: string | null } & { ' $fragmentName'?: 'IssuedCertificateFragment' };

export type AcquireCertificateMutationVariables = Exact<{
  input: AcquireCertificateInput;
}>;


export type AcquireCertificateMutation = { acquireCertificate: { certificate: { ' $fragmentRefs'?: { 'IssuedCertificateFragment': IssuedCertificateFragment } } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ApplyProductQueryVariables = Exact<{
  partner?: string | null | undefined;
  language: Language;
}>;


export type ApplyProductQuery = { portal: { products: Array<(
      { id: string, code: string, open: boolean, subject: SubjectKind, identification: Identification, entitlements: Array<Entitlement>, reissues: boolean, reissueRevokes: RevocationMoment, secretLabel: string, name: string, description: string, validityDays: number, provisionalWindowSeconds: number, pausesDeadline: boolean, acquisitionEndsAt: string | null, terms: { id: string, version: number, title: string, publishedAt: string }, closing: { ordersEndAt: string, reissuesEndAt: string, ordersEnded: boolean, ended: boolean } | null, privacyNotice: { id: string, version: number, title: string, publishedAt: string } }
      & { ' $fragmentRefs'?: { 'ProductCards_ProductFragment': ProductCards_ProductFragment } }
    )> } | null };

export type SubmitApplicationMutationVariables = Exact<{
  input: SubmitApplicationInput;
}>;


export type SubmitApplicationMutation = { submitApplication: { request: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type CancelListQueryVariables = Exact<{
  language: Language;
}>;


export type CancelListQuery = { viewer: { now: string, applicant: { purpose: SessionPurpose, requests: Array<{ id: string, receiptNumber: string, kind: RequestKind, status: RequestStatus, submittedAt: string, cancelDeadline: string | null, cancellable: boolean, couponReusable: boolean | null, product: { name: string }, registration: { organization: { legalName: string }, subscriber: { familyName: string, givenName: string } } }> } | null } };

export type CancelRequestMutationVariables = Exact<{
  input: CancelRequestInput;
}>;


export type CancelRequestMutation = { cancelRequest: { request: { id: string, status: RequestStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ChangeApplyQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type ChangeApplyQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | { __typename: 'Request', id: string, status: RequestStatus, changeEffect: FieldEffect | null, registration: (
        { id: string }
        & { ' $fragmentRefs'?: { 'RegisteredFragment': RegisteredFragment } }
      ), product: { id: string, code: string, entitlements: Array<Entitlement>, identification: Identification, name: string, description: string, validityDays: number, provisionalWindowSeconds: number, acquisitionEndsAt: string | null, pausesDeadline: boolean, closing: { ordersEndAt: string, reissuesEndAt: string, ordersEnded: boolean, ended: boolean } | null, terms: { id: string, version: number, title: string, publishedAt: string }, privacyNotice: { id: string, version: number, title: string, publishedAt: string } } }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type ChangeCertificateQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type ChangeCertificateQuery = { viewer: { applicant: { purpose: SessionPurpose, asContact: boolean } | null }, node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | { __typename: 'Request' }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate', id: string, serial: string, notBefore: string, notAfter: string, product: { name: string, changes: { effects: Array<{ field: string, effect: FieldEffect }>, costs: Array<{ effect: FieldEffect, amount: number, tax: number, currency: string }> } | null }, request: { id: string, registration: (
          { id: string }
          & { ' $fragmentRefs'?: { 'RegisteredFragment': RegisteredFragment } }
        ) } }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type FollowContactLinkMutationVariables = Exact<{
  input: FollowContactLinkInput;
}>;


export type FollowContactLinkMutation = { followContactLink: { session: { purpose: SessionPurpose, requests: Array<{ id: string }> } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type MailContactLinkMutationVariables = Exact<{
  input: MailContactLinkInput;
}>;


export type MailContactLinkMutation = { mailContactLink: { problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ChangeListQueryVariables = Exact<{
  language: Language;
}>;


export type ChangeListQuery = { viewer: { applicant: { purpose: SessionPurpose, requests: Array<{ id: string, kind: RequestKind, status: RequestStatus, receiptNumber: string, submittedAt: string, certificate: { id: string, serial: string, status: CertificateStatus, notBefore: string, notAfter: string } | null, product: { name: string }, registration: { organization: { legalName: string }, subscriber: { familyName: string, givenName: string } } }> } | null } };

export type ComingMailsFragment = { id: string, comingMails: Array<{ kind: MessageKind, subject: string, sender: string }>, registration: { subscriber: { email: string } } } & { ' $fragmentName'?: 'ComingMailsFragment' };

export type CorrectQueryVariables = Exact<{
  id: string;
}>;


export type CorrectQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | { __typename: 'Request', id: string, status: RequestStatus, corrections: Array<{ id: string, fields: Array<string>, reason: string, deadline: string, registrationVersion: number }>, registration: (
        { id: string }
        & { ' $fragmentRefs'?: { 'RegisteredFragment': RegisteredFragment } }
      ) }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type CorrectRequestMutationVariables = Exact<{
  input: CorrectRequestInput;
}>;


export type CorrectRequestMutation = { correctRequest: { request: { id: string, status: RequestStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type CouponSellerFragment = { seller: { name: string, contact: string } | null } & { ' $fragmentName'?: 'CouponSellerFragment' };

export type OpenEnrolmentMutationVariables = Exact<{
  input: OpenEnrolmentInput;
  language: Language;
}>;


export type OpenEnrolmentMutation = { openEnrolment: { offer: (
      { state: OfferState, partnerName: string, partnerContact: string }
      & { ' $fragmentRefs'?: { 'EnrolForm_OfferFragment': EnrolForm_OfferFragment } }
    ) | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type EnrolForm_OfferFragment = { expiresAt: string, keyHandedIn: boolean, partnerName: string, organization: { tdbCompanyCode: string | null, corporateNumber: string | null, legalName: string, legalNameKana: string, legalNameLatin: string, headOfficeAddress: string, mainPhoneNumber: string, representativeFamilyName: string, representativeGivenName: string } | null, subscriber: { familyName: string, givenName: string, familyNameKana: string, givenNameKana: string, familyNameLatin: string, givenNameLatin: string, email: string, jobTitle: string | null, department: string | null, jobTitleLatin: string | null, workplacePostalCode: string, workplacePrefecture: string, workplaceCity: string, workplaceStreet: string, workplaceBuilding: string | null, workplacePhoneNumber: string } | null, proxy: { familyName: string, givenName: string, familyNameKana: string, givenNameKana: string, department: string | null, phoneNumber: string } | null, product: { id: string, code: string, entitlements: Array<Entitlement>, identification: Identification, name: string, description: string, validityDays: number, provisionalWindowSeconds: number, acquisitionEndsAt: string | null, pausesDeadline: boolean, closing: { ordersEndAt: string, reissuesEndAt: string, ordersEnded: boolean, ended: boolean } | null, terms: { id: string, version: number, title: string, publishedAt: string }, privacyNotice: { id: string, version: number, title: string, publishedAt: string } } } & { ' $fragmentName'?: 'EnrolForm_OfferFragment' };

export type SubmitEnrolmentMutationVariables = Exact<{
  input: SubmitEnrolmentInput;
}>;


export type SubmitEnrolmentMutation = { submitEnrolment: { request: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type EntranceQueryVariables = Exact<{
  partner?: string | null | undefined;
  language: Language;
}>;


export type EntranceQuery = { portal: { slug: string, name: string, helpDesk: string, contact: string, takesInquiries: boolean, theme: { accent: string, logo: string }, links: Array<{ topic: Topic, url: string | null }>, notices: Array<{ id: string, title: string, body: string, publishedAt: string }>, products: Array<(
      { id: string, code: string, subject: SubjectKind, identification: Identification, entitlements: Array<Entitlement>, closing: { ordersEndAt: string } | null }
      & { ' $fragmentRefs'?: { 'ProductCards_ProductFragment': ProductCards_ProductFragment } }
    )>, serves: Array<{ id: string, name: string, entitlements: Array<Entitlement>, renews: boolean, reissues: boolean, cancelSeconds: number, renewalCancelSeconds: number, changes: { effects: Array<{ field: string }> } | null, closing: { ordersEndAt: string, reissuesEndAt: string, ordersEnded: boolean, ended: boolean } | null }> } | null };

export type PortalFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type PortalFrameQuery = { viewer: { demo: boolean, ahead: number, now: string, applicant: { purpose: SessionPurpose, requests: Array<{ id: string, receiptNumber: string }> } | null } };

export type PortalSignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type PortalSignOutMutation = { signOut: { signedOut: boolean } };

export type EarlierCertificateQueryVariables = Exact<{ [key: string]: never; }>;


export type EarlierCertificateQuery = { viewer: { applicant: { purpose: SessionPurpose, requests: Array<{ id: string, earlierCertificate: boolean }> } | null } };

export type IdentificationsQueryVariables = Exact<{
  partner?: string | null | undefined;
  language: Language;
}>;


export type IdentificationsQuery = { portal: { serves: Array<{ id: string, identification: Identification, secretLabel: string }> } | null };

export type IdentifyMutationVariables = Exact<{
  input: IdentifyInput;
}>;


export type IdentifyMutation = { identify: { session: { purpose: SessionPurpose, requests: Array<{ id: string, certificate: { id: string } | null }> } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type SendInquiryMutationVariables = Exact<{
  input: SendInquiryInput;
}>;


export type SendInquiryMutation = { sendInquiry: { problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ConfirmAcquisitionMutationVariables = Exact<{
  input: ConfirmAcquisitionInput;
}>;


export type ConfirmAcquisitionMutation = { confirmAcquisition: { certificate: { id: string, status: CertificateStatus, savedAt: string | null, confirmedAt: string | null, request: { id: string, status: RequestStatus } } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type LicenseOffersQueryVariables = Exact<{
  partner?: string | null | undefined;
  language: Language;
}>;


export type LicenseOffersQuery = { portal: { serves: Array<{ id: string, code: string, open: boolean, reissues: boolean, entitlements: Array<Entitlement>, subject: SubjectKind, identification: Identification, name: string, description: string, secretLabel: string, reissueRevokes: RevocationMoment, terms: { id: string, version: number, title: string }, privacyNotice: { id: string, version: number, title: string } }> } | null };

export type SubmitMailboxApplicationMutationVariables = Exact<{
  input: SubmitMailboxApplicationInput;
}>;


export type SubmitMailboxApplicationMutation = { reply: { request: { id: string, receiptNumber: string, status: RequestStatus, cancelDeadline: string | null, registration: { subscriber: { email: string } } } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ReissueMailboxCertificateMutationVariables = Exact<{
  input: ReissueMailboxCertificateInput;
}>;


export type ReissueMailboxCertificateMutation = { reply: { request: { id: string, receiptNumber: string, status: RequestStatus, cancelDeadline: string | null, registration: { subscriber: { email: string } } } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type MaintenanceQueryVariables = Exact<{
  partner?: string | null | undefined;
  language: Language;
}>;


export type MaintenanceQuery = { viewer: { now: string }, portal: { maintenance: Array<{ id: string, procedure: MaintainedProcedure, state: MaintenanceState, startsAt: string, endsAt: string, words: string }> } | null };

export type PaperSheet_PaperFragment = { receiptNumber: string, kind: RequestKind, createdAt: string, arriveBy: string, addressee: string, serial: string, effect: FieldEffect | null, withdrawalReason: WithdrawalReason | null, product: { nameJa: string, nameEn: string }, organization: { legalName: string }, subscriber: { familyName: string, givenName: string, email: string }, differences: Array<{ field: string, before: string, after: string }> } & { ' $fragmentName'?: 'PaperSheet_PaperFragment' };

export type MailPassphraseLinkMutationVariables = Exact<{
  input: MailPassphraseLinkInput;
}>;


export type MailPassphraseLinkMutation = { mailPassphraseLink: { problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ResetPassphraseMutationVariables = Exact<{
  input: ResetPassphraseInput;
}>;


export type ResetPassphraseMutation = { resetPassphrase: { problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ProductCards_ProductFragment = { id: string, code: string, subject: SubjectKind, identification: Identification, entitlements: Array<Entitlement>, name: string, description: string, validityDays: number, closing: { ordersEndAt: string, reissuesEndAt: string } | null } & { ' $fragmentName'?: 'ProductCards_ProductFragment' };

export type ConfirmReachabilityMutationVariables = Exact<{
  input: ConfirmReachabilityInput;
}>;


export type ConfirmReachabilityMutation = { confirmReachability: { problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type Receipt_RequestFragment = { id: string, receiptNumber: string, status: RequestStatus, kind: RequestKind, reason: ReissueReason | null, submittedAt: string, cancelDeadline: string | null, cancellable: boolean, couponReusable: boolean | null, expectedAt: string | null, acquisitionDeadline: string | null, corrections: Array<{ id: string, deadline: string }>, product: { name: string }, registration: { organization: { legalName: string }, subscriber: { commonName: string | null, familyName: string, givenName: string } } } & { ' $fragmentName'?: 'Receipt_RequestFragment' };

export type Refused_RequestFragment = { rejectionReason: string | null, couponFate: CouponFate | null, corrections: Array<{ id: string, deadline: string }> } & { ' $fragmentName'?: 'Refused_RequestFragment' };

export type ReissueCertificateQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type ReissueCertificateQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | (
      { __typename: 'Request', id: string, status: RequestStatus, acquisitionDeadline: string | null, certificate: { id: string, serial: string, email: string, notBefore: string, notAfter: string, reissuable: boolean } | null, product: { name: string, secretLabel: string }, registration: { organization: { legalName: string }, subscriber: { commonName: string | null, familyName: string, givenName: string, email: string } } }
      & { ' $fragmentRefs'?: { 'SuccessorOffer_RequestFragment': SuccessorOffer_RequestFragment;'ReissueConsequences_RequestFragment': ReissueConsequences_RequestFragment } }
    )
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type ReissueConfirmQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type ReissueConfirmQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | (
      { __typename: 'Request', id: string, certificate: { id: string, serial: string } | null, product: { name: string, secretLabel: string }, registration: (
        { subscriber: { commonName: string | null, email: string } }
        & { ' $fragmentRefs'?: { 'RegisteredFragment': RegisteredFragment } }
      ) }
      & { ' $fragmentRefs'?: { 'ReissueConsequences_RequestFragment': ReissueConsequences_RequestFragment } }
    )
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type RequestReissueMutationVariables = Exact<{
  input: RequestReissueInput;
}>;


export type RequestReissueMutation = { requestReissue: { request: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type ReissueConsequences_RequestFragment = { acquisitionDeadline: string | null, certificate: { notAfter: string } | null, product: { secretLabel: string, validityDays: number, reissueRevokes: RevocationMoment, reissueKeepsEnd: boolean, acquisitionEndsAt: string | null }, registration: { subscriber: { email: string } } } & { ' $fragmentName'?: 'ReissueConsequences_RequestFragment' };

export type ReissueListQueryVariables = Exact<{
  language: Language;
}>;


export type ReissueListQuery = { viewer: { applicant: { purpose: SessionPurpose, requests: Array<{ id: string, status: RequestStatus, acquisitionDeadline: string | null, certificate: { id: string, reissuable: boolean, notBefore: string, notAfter: string } | null, product: { name: string, closing: { ordersEndAt: string, reissuesEndAt: string, ordersEnded: boolean, ended: boolean } | null }, registration: { organization: { legalName: string }, subscriber: { commonName: string | null, familyName: string, givenName: string, email: string } } }> } | null } };

export type RenewCertificateQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type RenewCertificateQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | { __typename: 'Request' }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate', id: string, serial: string, notAfter: string, renewal: (
        { open: boolean }
        & { ' $fragmentRefs'?: { 'CouponSellerFragment': CouponSellerFragment } }
      ) | null, request: { id: string, registration: (
          { id: string }
          & { ' $fragmentRefs'?: { 'RegisteredFragment': RegisteredFragment } }
        ) }, product: { id: string, code: string, entitlements: Array<Entitlement>, identification: Identification, name: string, description: string, validityDays: number, provisionalWindowSeconds: number, pausesDeadline: boolean, acquisitionEndsAt: string | null, terms: { id: string, version: number, title: string, publishedAt: string }, closing: { ordersEndAt: string, reissuesEndAt: string, ordersEnded: boolean, ended: boolean } | null, privacyNotice: { id: string, version: number, title: string, publishedAt: string } } }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type SubmitRenewalMutationVariables = Exact<{
  input: SubmitRenewalInput;
}>;


export type SubmitRenewalMutation = { submitRenewal: { request: { id: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type RenewListQueryVariables = Exact<{
  language: Language;
}>;


export type RenewListQuery = { viewer: { applicant: { purpose: SessionPurpose, requests: Array<(
        { id: string, product: { name: string, closing: { ordersEnded: boolean } | null }, registration: { organization: { legalName: string }, subscriber: { familyName: string, givenName: string } }, certificate: { id: string, serial: string, notBefore: string, notAfter: string, renewal: (
            { open: boolean, closesAt: string }
            & { ' $fragmentRefs'?: { 'CouponSellerFragment': CouponSellerFragment } }
          ) | null } | null }
        & { ' $fragmentRefs'?: { 'SuccessorOffer_RequestFragment': SuccessorOffer_RequestFragment } }
      )> } | null } };

export type RequestPageQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type RequestPageQuery = { viewer: { now: string }, node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | (
      { __typename: 'Request', id: string, kind: RequestKind, status: RequestStatus, submittedAt: string, cancelDeadline: string | null, changeEffect: FieldEffect | null, rejectionReason: string | null, acquisitionDeadline: string | null, couponReusable: boolean | null, refundable: boolean | null, predecessor: { serial: string, status: CertificateStatus, notAfter: string } | null, product: { secretLabel: string }, registration: { subscriber: { email: string } } }
      & { ' $fragmentRefs'?: { 'Returned_RequestFragment': Returned_RequestFragment;'Refused_RequestFragment': Refused_RequestFragment;'SuccessorOffer_RequestFragment': SuccessorOffer_RequestFragment;'Receipt_RequestFragment': Receipt_RequestFragment;'RequestTimeline_RequestFragment': RequestTimeline_RequestFragment;'ComingMailsFragment': ComingMailsFragment;'RequestMailsFragment': RequestMailsFragment } }
    )
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type RequestMailsFragment = { id: string, status: RequestStatus, product: { secretLabel: string }, messages: Array<{ id: string, kind: MessageKind, to: string, status: MessageStatus, attempts: number, createdAt: string, sentAt: string | null }> } & { ' $fragmentName'?: 'RequestMailsFragment' };

export type RequestTimeline_RequestFragment = { status: RequestStatus, kind: RequestKind, acceptedAt: string | null, expectedAt: string | null, acquisitionDeadline: string | null, corrections: Array<{ id: string, deadline: string, correctedAt: string | null }>, product: { secretLabel: string }, history: Array<{ at: string, action: HistoryAction }> } & { ' $fragmentName'?: 'RequestTimeline_RequestFragment' };

export type ResendCodeMutationVariables = Exact<{
  input: ResendCertificateCodeInput;
}>;


export type ResendCodeMutation = { resendCertificateCode: { request: { id: string, status: RequestStatus } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type Returned_RequestFragment = { id: string, refundable: boolean | null, corrections: Array<{ id: string, fields: Array<string>, reason: string, deadline: string, correctedAt: string | null }> } & { ' $fragmentName'?: 'Returned_RequestFragment' };

export type RevokePageQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type RevokePageQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms' }
    | { __typename: 'Request' }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate', id: string, serial: string, status: CertificateStatus, commonName: string, organization: string | null, email: string, notBefore: string, notAfter: string, revokedAt: string | null, revocationReason: RevocationReason | null, product: { name: string }, issuer: { crlUrl: string } }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type RevokeCertificateMutationVariables = Exact<{
  input: RevokeCertificateInput;
}>;


export type RevokeCertificateMutation = { revokeCertificate: { certificate: { id: string, status: CertificateStatus, revokedAt: string | null, revocationReason: RevocationReason | null } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type SuccessorOffer_RequestFragment = { id: string, kind: RequestKind, status: RequestStatus, product: { id: string, closing: { ordersEndAt: string, reissuesEndAt: string, ordersEnded: boolean, ended: boolean, successor: { id: string, code: string, name: string, open: boolean } | null } | null }, registration: (
    { id: string, subscriber: { commonName: string | null, email: string } }
    & { ' $fragmentRefs'?: { 'RegisteredFragment': RegisteredFragment } }
  ) } & { ' $fragmentName'?: 'SuccessorOffer_RequestFragment' };

export type ClosedOfferQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type ClosedOfferQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product', id: string, code: string, name: string, open: boolean }
    | { __typename: 'Terms' }
    | { __typename: 'Request' }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type TermsTextQueryVariables = Exact<{
  id: string;
}>;


export type TermsTextQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms', id: string, version: number, title: string, body: string, sha256: string, publishedAt: string, inForce: boolean, versions: Array<{ id: string, version: number, publishedAt: string, inForce: boolean }> }
    | { __typename: 'Request' }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type TermsBodyQueryVariables = Exact<{
  id: string;
}>;


export type TermsBodyQuery = { node:
    | { __typename: 'Notice' }
    | { __typename: 'Partner' }
    | { __typename: 'MaintenanceWindow' }
    | { __typename: 'Product' }
    | { __typename: 'Terms', id: string, body: string }
    | { __typename: 'Request' }
    | { __typename: 'Registration' }
    | { __typename: 'Staff' }
    | { __typename: 'PassphraseReset' }
    | { __typename: 'Enrolment' }
    | { __typename: 'EnrolmentImport' }
    | { __typename: 'EnrolmentImportRow' }
    | { __typename: 'Charge' }
    | { __typename: 'Coupon' }
    | { __typename: 'CouponBatch' }
    | { __typename: 'Campaign' }
    | { __typename: 'LicenseKey' }
    | { __typename: 'ApiClient' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Event' }
    | { __typename: 'Certificate' }
    | { __typename: 'Issuer' }
    | { __typename: 'Organization' }
    | { __typename: 'Subscriber' }
    | { __typename: 'Message' }
    | { __typename: 'AuditEvent' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReasonTemplate' }
   | null };

export type TrustQueryVariables = Exact<{ [key: string]: never; }>;


export type TrustQuery = { portal: { issuers: Array<{ id: string, slug: string, root: boolean, commonName: string, notBefore: string, notAfter: string, fingerprintSha256: string, fingerprintSha1: string }> } | null };

export type UnlockMutationVariables = Exact<{
  input: UnlockInput;
}>;


export type UnlockMutation = { unlock: { problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type MailUnlockLinkMutationVariables = Exact<{
  input: MailUnlockLinkInput;
}>;


export type MailUnlockLinkMutation = { mailUnlockLink: { problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type SubmitChangeMutationVariables = Exact<{
  input: SubmitChangeInput;
}>;


export type SubmitChangeMutation = { submitChange: { request: { id: string, receiptNumber: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type SubmitWithdrawalMutationVariables = Exact<{
  input: SubmitWithdrawalInput;
}>;


export type SubmitWithdrawalMutation = { submitWithdrawal: { request: { id: string, receiptNumber: string } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export type MakePaperFormMutationVariables = Exact<{
  input: MakePaperFormInput;
}>;


export type MakePaperFormMutation = { makePaperForm: { paperForm: { ' $fragmentRefs'?: { 'PaperSheet_PaperFragment': PaperSheet_PaperFragment } } | null, problems: Array<{ code: ProblemCode, field: string | null, message: string, params: Array<{ name: string, value: string }> }> } };

export const AccountPasskeys_AccountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountPasskeys_account"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedAt"}}]}}]}}]} as unknown as DocumentNode<AccountPasskeys_AccountFragment, unknown>;
export const AccountSessions_AccountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountSessions_account"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"idleLimit"}},{"kind":"Field","name":{"kind":"Name","value":"sessionLimit"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}}]}}]} as unknown as DocumentNode<AccountSessions_AccountFragment, unknown>;
export const Asked_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Asked_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"onPaper"}},{"kind":"Field","name":{"kind":"Name","value":"changeEffect"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawalReason"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<Asked_RequestFragment, unknown>;
export const AuditObject_EventFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuditObject_event"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"objectId"}},{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subscriber"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coupon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maskedNumber"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenseKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licenseId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partner"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Issuer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReasonTemplate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<AuditObject_EventFragment, unknown>;
export const AuditRow_EventFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuditRow_event"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"actorKind"}},{"kind":"Field","name":{"kind":"Name","value":"actorId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objectId"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuditObject_event"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"details"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"alterations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"sealedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuditObject_event"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"objectId"}},{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subscriber"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coupon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maskedNumber"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenseKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licenseId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partner"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Issuer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReasonTemplate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<AuditRow_EventFragment, unknown>;
export const Calls_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Calls_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registrationVersion"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"numberSource"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"calledAt"}},{"kind":"Field","name":{"kind":"Name","value":"callBackAt"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<Calls_RequestFragment, unknown>;
export const CertificateRows_CertificateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateRows_certificate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CertificateRows_CertificateFragment, unknown>;
export const Checks_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Checks_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"earlierRegistrations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingChecks"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"check"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<Checks_RequestFragment, unknown>;
export const Claim_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Claim_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<Claim_RequestFragment, unknown>;
export const ClockDue_ClockFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClockDue_clock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Clock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"becomes"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}}]}}]}}]} as unknown as DocumentNode<ClockDue_ClockFragment, unknown>;
export const ClockSteps_ClockFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClockSteps_clock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Clock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"latest"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<ClockSteps_ClockFragment, unknown>;
export const Consents_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Consents_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occasion"}},{"kind":"Field","name":{"kind":"Name","value":"agreedAt"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<Consents_RequestFragment, unknown>;
export const Contacts_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contacts_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"organizationContacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<Contacts_RequestFragment, unknown>;
export const CouponLife_CouponFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CouponLife_coupon"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coupon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"byApplicant"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replacement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<CouponLife_CouponFragment, unknown>;
export const CouponAnswer_CouponFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CouponAnswer_coupon"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coupon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CouponLife_coupon"}},{"kind":"Field","name":{"kind":"Name","value":"batchId"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CouponLife_coupon"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coupon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"byApplicant"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replacement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<CouponAnswer_CouponFragment, unknown>;
export const SecondApproval_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecondApproval_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"mayApprove"}},{"kind":"Field","name":{"kind":"Name","value":"secondApproverWanted"}},{"kind":"Field","name":{"kind":"Name","value":"firstApproval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<SecondApproval_RequestFragment, unknown>;
export const StopApproval_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StopApproval_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"refundable"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<StopApproval_RequestFragment, unknown>;
export const Return_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Return_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"correctable"}},{"kind":"Field","name":{"kind":"Name","value":"correctionDays"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<Return_RequestFragment, unknown>;
export const Obstacles_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Obstacles_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"obstacles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<Obstacles_RequestFragment, unknown>;
export const CaseChange_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseChange_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CaseChange_RequestFragment, unknown>;
export const DecisionBar_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionBar_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"mayApprove"}},{"kind":"Field","name":{"kind":"Name","value":"refundable"}},{"kind":"Field","name":{"kind":"Name","value":"secondApproverWanted"}},{"kind":"Field","name":{"kind":"Name","value":"firstApproval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SecondApproval_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StopApproval_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Return_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Obstacles_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseChange_request"}},{"kind":"Field","name":{"kind":"Name","value":"caseDigest"}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"result"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecondApproval_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"mayApprove"}},{"kind":"Field","name":{"kind":"Name","value":"secondApproverWanted"}},{"kind":"Field","name":{"kind":"Name","value":"firstApproval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StopApproval_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"refundable"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Return_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"correctable"}},{"kind":"Field","name":{"kind":"Name","value":"correctionDays"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Obstacles_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"obstacles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseChange_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<DecisionBar_RequestFragment, unknown>;
export const Earlier_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earlier_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earlierRegistrations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}}]}}]}}]}}]} as unknown as DocumentNode<Earlier_RequestFragment, unknown>;
export const RegisteredFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}}]} as unknown as DocumentNode<RegisteredFragment, unknown>;
export const Declared_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Declared_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earlier_request"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registered"}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earlier_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earlierRegistrations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}}]} as unknown as DocumentNode<Declared_RequestFragment, unknown>;
export const EnrolmentTable_EnrolmentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrolmentTable_enrolment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrolment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"keyHandedIn"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}}]}}]} as unknown as DocumentNode<EnrolmentTable_EnrolmentFragment, unknown>;
export const Evidence_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Evidence_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"scan"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<Evidence_RequestFragment, unknown>;
export const MailContent_ContentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MailContent_content"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MailContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"htmlPath"}}]}}]} as unknown as DocumentNode<MailContent_ContentFragment, unknown>;
export const Notes_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Notes_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<Notes_RequestFragment, unknown>;
export const Papers_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Papers_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"follows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coupon"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revocationReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<Papers_RequestFragment, unknown>;
export const PartnerPage_PartnerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartnerPage_partner"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partner"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"helpDeskEmail"}},{"kind":"Field","alias":{"kind":"Name","value":"nameJa"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","alias":{"kind":"Name","value":"postalAddressJa"},"name":{"kind":"Name","value":"postalAddress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"postalAddressEn"},"name":{"kind":"Name","value":"postalAddress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","alias":{"kind":"Name","value":"contactJa"},"name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"contactEn"},"name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","alias":{"kind":"Name","value":"helpDeskJa"},"name":{"kind":"Name","value":"helpDesk"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"helpDeskEn"},"name":{"kind":"Name","value":"helpDesk"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"portal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"nameJa"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"theme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"logo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<PartnerPage_PartnerFragment, unknown>;
export const PolicyProcedureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PolicyProcedure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProcedurePolicy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entitlements"}},{"kind":"Field","name":{"kind":"Name","value":"window"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"vetting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"targetDays"}},{"kind":"Field","name":{"kind":"Name","value":"claimHold"}},{"kind":"Field","name":{"kind":"Name","value":"secondApprover"}},{"kind":"Field","name":{"kind":"Name","value":"rejection"}},{"kind":"Field","name":{"kind":"Name","value":"correctionDays"}}]}}]}}]} as unknown as DocumentNode<PolicyProcedureFragment, unknown>;
export const ProposalRow_ProposalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalRow_proposal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"productId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"proposer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"alterations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"passwordHalf"}}]}}]} as unknown as DocumentNode<ProposalRow_ProposalFragment, unknown>;
export const QueueTable_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QueueTable_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceLevel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"targetDays"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"businessDays"}},{"kind":"Field","name":{"kind":"Name","value":"age"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingChecks"}},{"kind":"Field","name":{"kind":"Name","value":"mayApprove"}},{"kind":"Field","name":{"kind":"Name","value":"firstApproval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<QueueTable_RequestFragment, unknown>;
export const Reset_ResetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Reset_reset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassphraseReset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<Reset_ResetFragment, unknown>;
export const RevocationConfirm_PreviewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RevocationConfirm_preview"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewRevocationCampaignPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"sample"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<RevocationConfirm_PreviewFragment, unknown>;
export const RevocationPreview_PreviewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RevocationPreview_preview"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevocationPreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondOfficer"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAfterwards"}},{"kind":"Field","name":{"kind":"Name","value":"acquirableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"following"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"listUntil"}}]}}]} as unknown as DocumentNode<RevocationPreview_PreviewFragment, unknown>;
export const RevocationRow_CampaignFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RevocationRow_campaign"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"partnerName"}},{"kind":"Field","name":{"kind":"Name","value":"endsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"endsBefore"}},{"kind":"Field","name":{"kind":"Name","value":"serials"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"replaceBy"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"revoked"}},{"kind":"Field","name":{"kind":"Name","value":"replaced"}},{"kind":"Field","name":{"kind":"Name","value":"startedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"toldAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"turns"}}]}}]} as unknown as DocumentNode<RevocationRow_CampaignFragment, unknown>;
export const StaffRow_StaffFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffRow_staff"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<StaffRow_StaffFragment, unknown>;
export const SubscriberRows_SubscriberFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubscriberRows_subscriber"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subscriber"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<SubscriberRows_SubscriberFragment, unknown>;
export const SubscriberVersions_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubscriberVersions_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"registrations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registered"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}}]} as unknown as DocumentNode<SubscriberVersions_RequestFragment, unknown>;
export const ConsoleTextFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsoleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Terms"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"inForce"}},{"kind":"Field","name":{"kind":"Name","value":"consentCount"}}]}}]}}]} as unknown as DocumentNode<ConsoleTextFragment, unknown>;
export const HandedCertificateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandedCertificate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"pem"}},{"kind":"Field","name":{"kind":"Name","value":"chain"}}]}}]} as unknown as DocumentNode<HandedCertificateFragment, unknown>;
export const IssuedCertificateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IssuedCertificate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"keyType"}},{"kind":"Field","name":{"kind":"Name","value":"spkiSha256"}},{"kind":"Field","name":{"kind":"Name","value":"pem"}},{"kind":"Field","name":{"kind":"Name","value":"chain"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}}]} as unknown as DocumentNode<IssuedCertificateFragment, unknown>;
export const ComingMailsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComingMails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"comingMails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"sender"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}}]} as unknown as DocumentNode<ComingMailsFragment, unknown>;
export const CouponSellerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CouponSeller"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RenewalWindow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]} as unknown as DocumentNode<CouponSellerFragment, unknown>;
export const EnrolForm_OfferFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrolForm_offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnrolmentOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"keyHandedIn"}},{"kind":"Field","name":{"kind":"Name","value":"partnerName"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"}},{"kind":"Field","name":{"kind":"Name","value":"identification"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"description"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"validityDays"}},{"kind":"Field","name":{"kind":"Name","value":"provisionalWindowSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausesDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"reissuesEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"ordersEnded"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"privacyNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}}]}}]}}]} as unknown as DocumentNode<EnrolForm_OfferFragment, unknown>;
export const PaperSheet_PaperFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperSheet_paper"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PaperForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"addressee"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawalReason"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"nameJa"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<PaperSheet_PaperFragment, unknown>;
export const ProductCards_ProductFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductCards_product"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"identification"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"description"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"validityDays"}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"reissuesEndAt"}}]}}]}}]} as unknown as DocumentNode<ProductCards_ProductFragment, unknown>;
export const Receipt_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"couponReusable"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}}]}}]}}]} as unknown as DocumentNode<Receipt_RequestFragment, unknown>;
export const Refused_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejectionReason"}},{"kind":"Field","name":{"kind":"Name","value":"couponFate"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<Refused_RequestFragment, unknown>;
export const ReissueConsequences_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReissueConsequences_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secretLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"validityDays"}},{"kind":"Field","name":{"kind":"Name","value":"reissueRevokes"}},{"kind":"Field","name":{"kind":"Name","value":"reissueKeepsEnd"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionEndsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}}]} as unknown as DocumentNode<ReissueConsequences_RequestFragment, unknown>;
export const RequestMailsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestMails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secretLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}}]}}]} as unknown as DocumentNode<RequestMailsFragment, unknown>;
export const RequestTimeline_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestTimeline_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"correctedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secretLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}}]}}]}}]} as unknown as DocumentNode<RequestTimeline_RequestFragment, unknown>;
export const Returned_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Returned_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"refundable"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"correctedAt"}}]}}]}}]} as unknown as DocumentNode<Returned_RequestFragment, unknown>;
export const SuccessorOffer_RequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SuccessorOffer_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"reissuesEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"ordersEnded"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"successor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registered"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}}]} as unknown as DocumentNode<SuccessorOffer_RequestFragment, unknown>;
export const KeepSessionDocument = {"__meta__":{"documentId":"sha256:2176b60a8ef79a4bd9c656417b19e4fd121f212211b2c196c7d724e9274c78e3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KeepSession"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}}]}}]}}]} as unknown as DocumentNode<KeepSessionQuery, KeepSessionQueryVariables>;
export const PostalAddressesDocument = {"__meta__":{"documentId":"sha256:882bc1e1dc67ef9a1133253216acb71f6422cbd0bcaa759d5bcc7c140f0a9145"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PostalAddresses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"postalCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"postalAddresses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"postalCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"postalCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prefecture"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}}]}}]}}]} as unknown as DocumentNode<PostalAddressesQuery, PostalAddressesQueryVariables>;
export const AccountDocument = {"__meta__":{"documentId":"sha256:d481b9aeff573a26e0da5ec318456e5d017f8cfd1964228d57e387b17e1e62da"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passkeyOrigin"}},{"kind":"Field","name":{"kind":"Name","value":"oidcLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ja"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"totp"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"oidcLinked"}},{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountPasskeys_account"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountSessions_account"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountPasskeys_account"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountSessions_account"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"idleLimit"}},{"kind":"Field","name":{"kind":"Name","value":"sessionLimit"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}}]}}]} as unknown as DocumentNode<AccountQuery, AccountQueryVariables>;
export const RemoveTotpDocument = {"__meta__":{"documentId":"sha256:823a50a0a1ea571ffb25d3fed357707eaded73ff7c7ae750c0836bb5dab4edd3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveTotp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeTotp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"totp"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RemoveTotpMutation, RemoveTotpMutationVariables>;
export const MakeRecoveryCodesDocument = {"__meta__":{"documentId":"sha256:28d2e08f364483b2a669179421a485da7c6bb9e19e7df9869ba099994ff2bae9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MakeRecoveryCodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"makeRecoveryCodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MakeRecoveryCodesMutation, MakeRecoveryCodesMutationVariables>;
export const BeginOidcLinkDocument = {"__meta__":{"documentId":"sha256:e1abfe9f4b29f3aa9227903fbc8fb1c59fe2cadd09f42b817d2e69210a9d01d0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginOidcLink"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginOidcLink"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BeginOidcLinkMutation, BeginOidcLinkMutationVariables>;
export const UnlinkOidcDocument = {"__meta__":{"documentId":"sha256:20b307a017002ba76f41a55715546e13d2166a0b3d86efa346d8640ec1b91bc1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnlinkOidc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlinkOidc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"oidcLinked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UnlinkOidcMutation, UnlinkOidcMutationVariables>;
export const RenamePasskeyDocument = {"__meta__":{"documentId":"sha256:0fc013b92d932563fac2319d1f1845542cb50539cdfde6f017f3da78725c0bc6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RenamePasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RenamePasskeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"renamePasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RenamePasskeyMutation, RenamePasskeyMutationVariables>;
export const RemovePasskeyDocument = {"__meta__":{"documentId":"sha256:f4317adb5b04f8fbdc44522882e6092a6c21b72be1aa9c8c7a5308c35da905a3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemovePasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemovePasskeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removePasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RemovePasskeyMutation, RemovePasskeyMutationVariables>;
export const ChangePasswordDocument = {"__meta__":{"documentId":"sha256:83b030e845b33678ec779f8cda9489b3b75c7629efea26b9b69efc91ce885ff7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const EndSessionDocument = {"__meta__":{"documentId":"sha256:3d0aac120861745a01ac0a75318b479dfa6ef82ccaeaedbb330ad4691a887c13"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EndSessionMutation, EndSessionMutationVariables>;
export const EndOtherSessionsDocument = {"__meta__":{"documentId":"sha256:4a8ec955d659ab0c19887e6b3ea89471b98295b6e8afa57c57d1c129fec91a22"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndOtherSessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endOtherSessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>;
export const AuditLogDocument = {"__meta__":{"documentId":"sha256:d101e33cfdb30cd52ab43bf2a48fb7145c87d3c533c864cd761fdb287773c718"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEventFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditActions"}},{"kind":"Field","name":{"kind":"Name","value":"auditEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuditRow_event"}}]}},{"kind":"Field","name":{"kind":"Name","value":"searchLimited"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuditObject_event"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"objectId"}},{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subscriber"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coupon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maskedNumber"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenseKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licenseId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partner"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Issuer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReasonTemplate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuditRow_event"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"actorKind"}},{"kind":"Field","name":{"kind":"Name","value":"actorId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objectId"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuditObject_event"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"details"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"alterations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"sealedAt"}}]}}]}}]} as unknown as DocumentNode<AuditLogQuery, AuditLogQueryVariables>;
export const AuditAnchorDocument = {"__meta__":{"documentId":"sha256:7053511a93b8c77e3a57cb59e89800aebea2765c49fcc8206d5818a340314302"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditAnchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditAnchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]}}]} as unknown as DocumentNode<AuditAnchorQuery, AuditAnchorQueryVariables>;
export const VerifyAuditLogDocument = {"__meta__":{"documentId":"sha256:0d99c4e06335bedfff12dfdf34d845aa6e01de360085716fb739b2058b498bd1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyAuditLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyAuditLogInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyAuditLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"fault"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"checkpoints"}},{"kind":"Field","name":{"kind":"Name","value":"signed"}},{"kind":"Field","name":{"kind":"Name","value":"compared"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<VerifyAuditLogMutation, VerifyAuditLogMutationVariables>;
export const SignAuditCheckpointDocument = {"__meta__":{"documentId":"sha256:bc30054315e52e4b0f8a54c8cdbb4975ddfad470235771ed62c7c06a1d46765a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignAuditCheckpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signAuditCheckpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkpoint"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SignAuditCheckpointMutation, SignAuditCheckpointMutationVariables>;
export const AuditKeysDocument = {"__meta__":{"documentId":"sha256:8f1c48864d33f6097781180e9a817433c7bd5a71a8c9b765c18952f5b4425702"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fingerprint"}}]}}]}}]} as unknown as DocumentNode<AuditKeysQuery, AuditKeysQueryVariables>;
export const RecordCallDocument = {"__meta__":{"documentId":"sha256:3083ac2b865553ea19e9bf7f9fd506de5669dcdb3080ed0fee3eb952af76fd73"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCallInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordCallMutation, RecordCallMutationVariables>;
export const PreviewCampaignDocument = {"__meta__":{"documentId":"sha256:99fdd6cf9bddfaeef7bcd09463bbe58586b5457d41b6d4b37e6492cd4a0cecbe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PreviewCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewCampaignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"mails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PreviewCampaignMutation, PreviewCampaignMutationVariables>;
export const StartCampaignDocument = {"__meta__":{"documentId":"sha256:91ee152803d6b3efeb2ac82e98f0acb17c74bf1b495eb8bf23f15e3e0c1598cb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartCampaignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartCampaignMutation, StartCampaignMutationVariables>;
export const ConsoleCampaignsDocument = {"__meta__":{"documentId":"sha256:c650ad0d3ae023c22714ff3bc25cd1bbc4a1bc112e1f988d9678fd93c7bf7a29"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleCampaigns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaigns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"partnerName"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"endsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConsoleCampaignsQuery, ConsoleCampaignsQueryVariables>;
export const CaseDocument = {"__meta__":{"documentId":"sha256:d56d1f27a988656a0a28a4cea8e4bb69ce3ef48dbe97e65fe494244e1a0aa181"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Case"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"follows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Asked_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contacts_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Claim_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Declared_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Checks_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Evidence_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionBar_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Papers_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Calls_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Notes_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Consents_request"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earlier_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earlierRegistrations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecondApproval_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"mayApprove"}},{"kind":"Field","name":{"kind":"Name","value":"secondApproverWanted"}},{"kind":"Field","name":{"kind":"Name","value":"firstApproval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StopApproval_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"refundable"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Return_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"correctable"}},{"kind":"Field","name":{"kind":"Name","value":"correctionDays"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Obstacles_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"obstacles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseChange_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Asked_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"onPaper"}},{"kind":"Field","name":{"kind":"Name","value":"changeEffect"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawalReason"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contacts_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"organizationContacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Claim_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Declared_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earlier_request"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registered"}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Checks_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"earlierRegistrations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingChecks"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"check"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Evidence_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"scan"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionBar_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"mayApprove"}},{"kind":"Field","name":{"kind":"Name","value":"refundable"}},{"kind":"Field","name":{"kind":"Name","value":"secondApproverWanted"}},{"kind":"Field","name":{"kind":"Name","value":"firstApproval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SecondApproval_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StopApproval_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Return_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Obstacles_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseChange_request"}},{"kind":"Field","name":{"kind":"Name","value":"caseDigest"}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"result"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Papers_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"follows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coupon"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revocationReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Calls_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registrationVersion"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"numberSource"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"calledAt"}},{"kind":"Field","name":{"kind":"Name","value":"callBackAt"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Notes_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Consents_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occasion"}},{"kind":"Field","name":{"kind":"Name","value":"agreedAt"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<CaseQuery, CaseQueryVariables>;
export const CertificatePageDocument = {"__meta__":{"documentId":"sha256:66d7856817b5beb5643cc33313cd4303b95ad6fd9c9470dfeca859c6af166695"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CertificatePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"keyType"}},{"kind":"Field","name":{"kind":"Name","value":"spkiSha256"}},{"kind":"Field","name":{"kind":"Name","value":"pem"}},{"kind":"Field","name":{"kind":"Name","value":"chain"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revocationReason"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"crlUrl"}},{"kind":"Field","name":{"kind":"Name","value":"ocspUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"publication"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revoked"}},{"kind":"Field","name":{"kind":"Name","value":"crl"}},{"kind":"Field","name":{"kind":"Name","value":"crlNumber"}},{"kind":"Field","name":{"kind":"Name","value":"crlThisUpdate"}},{"kind":"Field","name":{"kind":"Name","value":"crlNextUpdate"}},{"kind":"Field","name":{"kind":"Name","value":"crlStale"}}]}},{"kind":"Field","name":{"kind":"Name","value":"related"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateRows_certificate"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateRows_certificate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CertificatePageQuery, CertificatePageQueryVariables>;
export const CertificatesDocument = {"__meta__":{"documentId":"sha256:0d00a9d232f7f8950af119b28d02aa82858f9b8f4d68c7a527f8cf24885d4e21"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Certificates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateRows_certificate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"searchLimited"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateRows_certificate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CertificatesQuery, CertificatesQueryVariables>;
export const StatementDocument = {"__meta__":{"documentId":"sha256:f9aa1302c7fa12a4311ca8226188e1eb75c30db298a2cc1e9627e9f706635284"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Statement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"payer"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"taxPercent"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"tax"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<StatementQuery, StatementQueryVariables>;
export const ChargesNowDocument = {"__meta__":{"documentId":"sha256:17510096b9da21d8c0c64a1a4a7d5980a51eee8f964186da9f03e1f86b0cffbc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChargesNow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}}]}}]}}]} as unknown as DocumentNode<ChargesNowQuery, ChargesNowQueryVariables>;
export const RecordCheckDocument = {"__meta__":{"documentId":"sha256:0a279d4dae1aa774111d2f4532acc4ff3b02909e2ef5c91e6a46493ed57c9fa3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCheckInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCheck"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordCheckMutation, RecordCheckMutationVariables>;
export const ClaimRequestDocument = {"__meta__":{"documentId":"sha256:3e139f5e3a5300f98fcd86c02eb14e4eb5f09bde8f55f6070b3936b3cd7e1a17"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ClaimRequestMutation, ClaimRequestMutationVariables>;
export const ReleaseRequestDocument = {"__meta__":{"documentId":"sha256:58ba0d8b1c8591bf56c00b5930e1b633332d022ffc5c04c3595ff45cedbf507b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseRequestMutation, ReleaseRequestMutationVariables>;
export const RotateApiSecretDocument = {"__meta__":{"documentId":"sha256:2afe6df79fadb92e4da3544f76c1a35c2848609f1d0705a76604bbc21bcbd933"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateApiSecret"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RotateApiSecretInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateApiSecret"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RotateApiSecretMutation, RotateApiSecretMutationVariables>;
export const DisableApiClientDocument = {"__meta__":{"documentId":"sha256:8346120621e882bf7c2542a02f2a18754b5c536757630e05df2745b249f0a7f0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableApiClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisableApiClientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableApiClient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"disabledAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DisableApiClientMutation, DisableApiClientMutationVariables>;
export const EnableApiClientDocument = {"__meta__":{"documentId":"sha256:aa654143dc7e29fe0372b1f0328aa1d3fd38c15cb7c5d01331585d5f5912bd32"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnableApiClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnableApiClientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enableApiClient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"disabledAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EnableApiClientMutation, EnableApiClientMutationVariables>;
export const CreateApiClientDocument = {"__meta__":{"documentId":"sha256:fa21a79b84ae4f90705a76c6d00cd660a770d1abe7e36680e22657ecee1ed48f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApiClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApiClientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createApiClient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateApiClientMutation, CreateApiClientMutationVariables>;
export const UpdateApiClientDocument = {"__meta__":{"documentId":"sha256:aa0eecaf55f95ffc15dea9a76e4ab0429b3834a1c0b23f0d762d8480c53aa66d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateApiClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateApiClientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateApiClient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpdateApiClientMutation, UpdateApiClientMutationVariables>;
export const ApiClientsDocument = {"__meta__":{"documentId":"sha256:d9103c11e0cc0d924900c7f714a84f2244895660f535b6820fa75abf37674a17"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiClients"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiClients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"partnerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"networks"}},{"kind":"Field","name":{"kind":"Name","value":"costBudget"}},{"kind":"Field","name":{"kind":"Name","value":"disabledAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ApiClientsQuery, ApiClientsQueryVariables>;
export const ClockDocument = {"__meta__":{"documentId":"sha256:b3abaa254b1d7d6cdeca455af466d21a36ed10415548b0d7dd1bbe39d7f1dc71"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Clock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ahead"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"latest"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockSteps_clock"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockDue_clock"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClockSteps_clock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Clock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"latest"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClockDue_clock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Clock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"becomes"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}}]}}]}}]} as unknown as DocumentNode<ClockQuery, ClockQueryVariables>;
export const ClockAdvanceDocument = {"__meta__":{"documentId":"sha256:877f49ce453ed5d0cec99271726142d98a4f3a530bb96bc7e865beb922147ff5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClockAdvance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Time"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advanceClock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"ahead"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ClockAdvanceMutation, ClockAdvanceMutationVariables>;
export const RecordContactDocument = {"__meta__":{"documentId":"sha256:c67ab9ce3db213ab999fccfd835871ad55ea462cd80e62818cc32b2ac8d83aef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordContactMutation, RecordContactMutationVariables>;
export const VerifyContactDocument = {"__meta__":{"documentId":"sha256:7b3e9f127d2216c5c73be8e55a59505e045f091fb71c7b7de218451362fdc29a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<VerifyContactMutation, VerifyContactMutationVariables>;
export const EndContactDocument = {"__meta__":{"documentId":"sha256:fbe517c921889709ddb6010de67e750b7bc8df7d576af73b0a40a79cbf1b0eb3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EndContactMutation, EndContactMutationVariables>;
export const CouponBatchDocument = {"__meta__":{"documentId":"sha256:ba6cdae56c97dcf3ee8b63ff1871fb83b8cd537e52a6761c5886fb1268a523fb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CouponBatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CouponBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coupons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"batchId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CouponLife_coupon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CouponLife_coupon"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coupon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"byApplicant"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replacement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<CouponBatchQuery, CouponBatchQueryVariables>;
export const VoidCouponBatchDocument = {"__meta__":{"documentId":"sha256:cde6d329b78973ec3aeb845d18060d0dd93cfd20f44550865f38bff89c2e0186"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoidCouponBatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VoidCouponBatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"voidCouponBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<VoidCouponBatchMutation, VoidCouponBatchMutationVariables>;
export const CouponBatchesDocument = {"__meta__":{"documentId":"sha256:4b357b4897e60fee483ecbd40d2b50b094040e6b0135ee59e3a2b07189664447"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CouponBatches"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"couponBatches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<CouponBatchesQuery, CouponBatchesQueryVariables>;
export const CouponChoicesDocument = {"__meta__":{"documentId":"sha256:f54af2df58673d6d23b8ddc79ab78c28fec59794bd1e4098be90e8327a3dce51"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CouponChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<CouponChoicesQuery, CouponChoicesQueryVariables>;
export const CreateCouponBatchDocument = {"__meta__":{"documentId":"sha256:f9f1bd24dab50f6c1c4b4ecd74d3cf58712c3fd8263768701c18b169d797e9ca"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCouponBatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCouponBatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCouponBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numbers"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateCouponBatchMutation, CreateCouponBatchMutationVariables>;
export const CouponByNumberDocument = {"__meta__":{"documentId":"sha256:b29747c23be841ccf16336975ff9999e24d0c3a5dcb5d9ed5ae533a232bba108"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CouponByNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coupons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CouponAnswer_coupon"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CouponLife_coupon"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coupon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"byApplicant"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replacement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CouponAnswer_coupon"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coupon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CouponLife_coupon"}},{"kind":"Field","name":{"kind":"Name","value":"batchId"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<CouponByNumberQuery, CouponByNumberQueryVariables>;
export const DashboardDocument = {"__meta__":{"documentId":"sha256:94db13680ff2d83ba4c5a41e36093e236d43f7b7625f9bd35d0703219faecba4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Dashboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"product"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"productId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"product"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"countedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"days"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"submitted"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"lapsed"}},{"kind":"Field","name":{"kind":"Name","value":"vetted"}},{"kind":"Field","name":{"kind":"Name","value":"vettedLate"}},{"kind":"Field","name":{"kind":"Name","value":"vettingMean"}},{"kind":"Field","name":{"kind":"Name","value":"promisedMean"}},{"kind":"Field","name":{"kind":"Name","value":"mailsFailed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"week"}},{"kind":"Field","name":{"kind":"Name","value":"later"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"leftMean"}}]}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"ending"}},{"kind":"Field","name":{"kind":"Name","value":"renewed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coupons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"left"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"crlUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"crl"}},{"kind":"Field","name":{"kind":"Name","value":"crlThisUpdate"}},{"kind":"Field","name":{"kind":"Name","value":"crlNextUpdate"}},{"kind":"Field","name":{"kind":"Name","value":"crlMissing"}},{"kind":"Field","name":{"kind":"Name","value":"ocsp"}},{"kind":"Field","name":{"kind":"Name","value":"ocspNotAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"backlog"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"work"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<DashboardQuery, DashboardQueryVariables>;
export const ApproveRequestDocument = {"__meta__":{"documentId":"sha256:c66aa247a322ce914417bd2adf67757fdfe2d8d37e480d947071933253138964"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ApproveRequestMutation, ApproveRequestMutationVariables>;
export const RejectRequestDocument = {"__meta__":{"documentId":"sha256:3ce1ce47cc437b8f8c2461b81837901e8f11505b81a21ae25ec4dbd3b3ec213b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RejectRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejectRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RejectRequestMutation, RejectRequestMutationVariables>;
export const EnrolSubscribersDocument = {"__meta__":{"documentId":"sha256:796808370dd21a942904781a0a0c8f97c4b041527105ef6b78c195e3e0cc01b7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnrolSubscribers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnrolSubscribersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolSubscribers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"enrolment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EnrolSubscribersMutation, EnrolSubscribersMutationVariables>;
export const ResendEnrolmentDocument = {"__meta__":{"documentId":"sha256:8ad5ef5c1391ffc2f8b97a276c2e60cd20c55cd55a78b0c304536bc7cc0e914e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResendEnrolment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResendEnrolmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resendEnrolment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ResendEnrolmentMutation, ResendEnrolmentMutationVariables>;
export const WithdrawEnrolmentDocument = {"__meta__":{"documentId":"sha256:3c950c0ab10eb7fb05d2cbb7a9147e2e9e3084e1ccffa1128771c4784ac257ef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawEnrolment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawEnrolmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawEnrolment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawEnrolmentMutation, WithdrawEnrolmentMutationVariables>;
export const EnrolmentsDocument = {"__meta__":{"documentId":"sha256:f9b7f7721d33936bbb336a584d085df9b26819b4dadba1af900d8d991031817b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Enrolments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EnrolmentFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"enrolments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnrolmentTable_enrolment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrolmentTable_enrolment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrolment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"keyHandedIn"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}}]}}]} as unknown as DocumentNode<EnrolmentsQuery, EnrolmentsQueryVariables>;
export const RemoveEvidenceDocument = {"__meta__":{"documentId":"sha256:a7c1c1c035067b9a409504985027d69c38733f8d223bfd4eb213174dcad559a5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveEvidenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeEvidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RemoveEvidenceMutation, RemoveEvidenceMutationVariables>;
export const ConsoleFrameDocument = {"__meta__":{"documentId":"sha256:7567c3707f38feb0a7d72bb52d30110216619712bd0d7e8e2c93f3c61b3e087a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleFrame"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"demo"}},{"kind":"Field","name":{"kind":"Name","value":"ahead"}},{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"passkeyOrigin"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"newcomer"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"passwordDrawn"}}]}}]}}]}}]} as unknown as DocumentNode<ConsoleFrameQuery, ConsoleFrameQueryVariables>;
export const ConsoleSignOutDocument = {"__meta__":{"documentId":"sha256:2762b2b32a442bd9ee68cf298f0b33c5c03b76b627fbcf98be9a3a092380583e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsoleSignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedOut"}}]}}]}}]} as unknown as DocumentNode<ConsoleSignOutMutation, ConsoleSignOutMutationVariables>;
export const ImportProductsDocument = {"__meta__":{"documentId":"sha256:eeb6306c23a17edf0029735209ad666cb57c433f4127b512bc3ba032aa114c1f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportProducts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partner"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"portal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportProductsQuery, ImportProductsQueryVariables>;
export const StartEnrolmentImportDocument = {"__meta__":{"documentId":"sha256:65dfeeed4a2054e074c18a7bf14929d3956c40c12c691800d18d8b788e9e0a09"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartEnrolmentImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartEnrolmentImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startEnrolmentImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartEnrolmentImportMutation, StartEnrolmentImportMutationVariables>;
export const CancelEnrolmentImportDocument = {"__meta__":{"documentId":"sha256:395f7a7e7f9b379203688d8d21afd4ab4c5575afcb69c822b40e296041845c1d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelEnrolmentImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelEnrolmentImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelEnrolmentImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CancelEnrolmentImportMutation, CancelEnrolmentImportMutationVariables>;
export const EnrolmentImportRowsDocument = {"__meta__":{"documentId":"sha256:cf6f3d331dec9900835ba16cf3f4123ebd14255e9d675d38091cad87a208dfca"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EnrolmentImportRows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnrolmentImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"WRONG"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<EnrolmentImportRowsQuery, EnrolmentImportRowsQueryVariables>;
export const EnrolmentImportsDocument = {"__meta__":{"documentId":"sha256:79cc6d6a375b5ec586d402b4a01ffb2ef4b1c8722582b70ae66b82181ffc26fb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EnrolmentImports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolmentImports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"encoding"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"enrolled"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"wrong"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"rowsUntil"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<EnrolmentImportsQuery, EnrolmentImportsQueryVariables>;
export const LicenseChoicesDocument = {"__meta__":{"documentId":"sha256:5c3d861c63ab168b52ac92ebcc797074b2eeffcf698b76b27e1fa6abbc99412c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LicenseChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"portal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LicenseChoicesQuery, LicenseChoicesQueryVariables>;
export const CreateLicenseKeysDocument = {"__meta__":{"documentId":"sha256:ddf0870f9dca5e97dc7f5fa0183dbc2b21f477311fb0416ed74428ad1171f0b1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateLicenseKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateLicenseKeysInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createLicenseKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licenseKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licenseId"}},{"kind":"Field","name":{"kind":"Name","value":"password"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateLicenseKeysMutation, CreateLicenseKeysMutationVariables>;
export const LicenseKeysDocument = {"__meta__":{"documentId":"sha256:abb10f634391cca7585429c6ebca03de92c9ab320207d778e502bc623c57e072"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LicenseKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"licenseKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"licenseId"}},{"kind":"Field","name":{"kind":"Name","value":"quota"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"voidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LicenseKeysQuery, LicenseKeysQueryVariables>;
export const VoidLicenseKeyDocument = {"__meta__":{"documentId":"sha256:5b253cf9bb7d683c682f3ea2d38a30559428823d6cd6f9a9a63d9cd639569195"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoidLicenseKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VoidLicenseKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"voidLicenseKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licenseKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"voidedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<VoidLicenseKeyMutation, VoidLicenseKeyMutationVariables>;
export const MailDocument = {"__meta__":{"documentId":"sha256:962e68e4ccb3bed942ae7581397f5dcf403d4cf37e06be84921df1d7835ac092"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Mail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"resendable"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mailContent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"messageId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MailContent_content"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MailContent_content"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MailContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"htmlPath"}}]}}]} as unknown as DocumentNode<MailQuery, MailQueryVariables>;
export const MailResendDocument = {"__meta__":{"documentId":"sha256:3d411a07903e08a703a9b9e762d31c70768fefbf5039fc3452d24e86803bc497"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MailResend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resendMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"messageId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"resendable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MailResendMutation, MailResendMutationVariables>;
export const MailGalleryProductsDocument = {"__meta__":{"documentId":"sha256:5ed4a456650056fa4736f5da4eea08191ae685cbbec7fda49c45ebfcc3ab2d54"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MailGalleryProducts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<MailGalleryProductsQuery, MailGalleryProductsQueryVariables>;
export const MailGalleryDocument = {"__meta__":{"documentId":"sha256:f15dc19498c171a4e7a00c36834e2a7d5d488c85def800e3b1836b09d3eb823b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MailGallery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"productId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mailPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}},{"kind":"Argument","name":{"kind":"Name","value":"productId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"productId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MailContent_content"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MailContent_content"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MailContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"htmlPath"}}]}}]} as unknown as DocumentNode<MailGalleryQuery, MailGalleryQueryVariables>;
export const MailsDocument = {"__meta__":{"documentId":"sha256:ad29abbd844dd611be2d7fd678744965a34b8292862286959ad3e8aa35eb89c2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Mails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MessageFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<MailsQuery, MailsQueryVariables>;
export const MaintenancePageDocument = {"__meta__":{"documentId":"sha256:11886b212d7a486ff9469f8db7cea3362ffaea1b90fd8d5353a89519f0530124"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MaintenancePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maintenanceWindows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"procedure"}},{"kind":"Field","name":{"kind":"Name","value":"portal"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"announcedAt"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"words"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"words"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<MaintenancePageQuery, MaintenancePageQueryVariables>;
export const EndMaintenanceDocument = {"__meta__":{"documentId":"sha256:1e1935f9d8d8e5093cb7d97a4944fae582acc03001d961c09f3b18158eed5de4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndMaintenance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndMaintenanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endMaintenance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EndMaintenanceMutation, EndMaintenanceMutationVariables>;
export const CancelMaintenanceDocument = {"__meta__":{"documentId":"sha256:c0c5814f8a9ca9c035fd3f7481f41102fa1cae2bdd01e7e250595a0ebc445624"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelMaintenance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelMaintenanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelMaintenance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"window"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CancelMaintenanceMutation, CancelMaintenanceMutationVariables>;
export const ScheduleMaintenanceDocument = {"__meta__":{"documentId":"sha256:6ee90a6cbd0c585a183c09821c232495927f7c13650fe7c1a7fd17fea9e02e9f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScheduleMaintenance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleMaintenanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduleMaintenance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"windows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ScheduleMaintenanceMutation, ScheduleMaintenanceMutationVariables>;
export const NewProductTextsDocument = {"__meta__":{"documentId":"sha256:73824fea17015ed5665a292a13d1593335f906f034c845e2af3967a52f1c0823"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NewProductTexts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"termsJa"},"name":{"kind":"Name","value":"terms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"termsEn"},"name":{"kind":"Name","value":"terms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"privacyJa"},"name":{"kind":"Name","value":"privacyNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"privacyEn"},"name":{"kind":"Name","value":"privacyNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NewProductTextsQuery, NewProductTextsQueryVariables>;
export const ProposeNewProductDocument = {"__meta__":{"documentId":"sha256:5a04fb44ef3fbb9f85a6363f412258c469c3d2b1c0c0cf33cfcd7f0d2d9e3da3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeNewProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeNewProductInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeNewProduct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposeNewProductMutation, ProposeNewProductMutationVariables>;
export const WriteNoteDocument = {"__meta__":{"documentId":"sha256:7b09e3e982585cf8a6a5e877c67891783af69f49bed10ba072864812952e00fa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WriteNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WriteNoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"writeNote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WriteNoteMutation, WriteNoteMutationVariables>;
export const PublishNoticeDocument = {"__meta__":{"documentId":"sha256:c1444f1312846b488719af3ccfa695ef659e4adb9ecd75b2f47586213524b3cc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PublishNoticeMutation, PublishNoticeMutationVariables>;
export const NoticeEntrancesDocument = {"__meta__":{"documentId":"sha256:a7b57f82a483b3c023a07179f9c5340e224a02c2549ccea7cb4831ad67d8bbb5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NoticeEntrances"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"portal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]}}]} as unknown as DocumentNode<NoticeEntrancesQuery, NoticeEntrancesQueryVariables>;
export const NoticesDocument = {"__meta__":{"documentId":"sha256:92ac260c524c30acbc72b47100e6e51d122ab59813f79bdd983ad4d67d4cd9a4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Notices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"portal"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<NoticesQuery, NoticesQueryVariables>;
export const EndNoticeDocument = {"__meta__":{"documentId":"sha256:b976f2851c55cb2d001be5a90c1dcd6e8cbca255107ebf90ee2f0f02b730b8c3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EndNoticeMutation, EndNoticeMutationVariables>;
export const FinishOidcDocument = {"__meta__":{"documentId":"sha256:ce4d63609976ff7a0700a76f04fa59dc2664a236700b2c27046b9c97abfd9b7b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishOidc"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishOidcInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishOidc"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newcomer"}},{"kind":"Field","name":{"kind":"Name","value":"linked"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FinishOidcMutation, FinishOidcMutationVariables>;
export const SignInByOidcDocument = {"__meta__":{"documentId":"sha256:2ddc848d2d3e09bcef25f5f36d0468924db122dcaba841935b4891b5a0a93bac"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignInByOidc"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInByOidcInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInByOidc"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newcomer"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SignInByOidcMutation, SignInByOidcMutationVariables>;
export const OidcLabelDocument = {"__meta__":{"documentId":"sha256:d36b1cdffaf504615217f2e6922531663b4e8de53119ee9d1f35b4139c9976be"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OidcLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"oidcLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ja"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<OidcLabelQuery, OidcLabelQueryVariables>;
export const BeginOidcSignInDocument = {"__meta__":{"documentId":"sha256:31ff4773d969232df0556db2afe000b1abfa9b002572b3a8829f2aa89508057c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginOidcSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BeginOidcSignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginOidcSignIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BeginOidcSignInMutation, BeginOidcSignInMutationVariables>;
export const OrganizationChoiceDocument = {"__meta__":{"documentId":"sha256:39ce5ecc7dcc43b6d558ec5ffc0912d248778c91e937b007c4e961ea7eca1336"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganizationChoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}}]}}]}}]}}]} as unknown as DocumentNode<OrganizationChoiceQuery, OrganizationChoiceQueryVariables>;
export const OrganizationPeopleDocument = {"__meta__":{"documentId":"sha256:6f53ea7449dc30d78282bae3dd8074fdc66d479c9a4d4c615a0a676f90832882"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganizationPeople"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscribers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"organizationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubscriberRows_subscriber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubscriberRows_subscriber"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subscriber"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<OrganizationPeopleQuery, OrganizationPeopleQueryVariables>;
export const OrganizationRequestsDocument = {"__meta__":{"documentId":"sha256:7d6dae62c7544ad4cdac3152513a656b5897fc6cb71434446716a690a7b04e75"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganizationRequests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"organizationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"searchLimited"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OrganizationRequestsQuery, OrganizationRequestsQueryVariables>;
export const OrganizationCertificatesDocument = {"__meta__":{"documentId":"sha256:095412381b9571c230518104f8b6dcc065ceceddd35f0f52d87eac7bee9da770"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganizationCertificates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"organizationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateRows_certificate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"searchLimited"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateRows_certificate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrganizationCertificatesQuery, OrganizationCertificatesQueryVariables>;
export const MergePreviewDocument = {"__meta__":{"documentId":"sha256:dd8be5870a3ba8f85ee6df590cfb6ca1841c60ccde61c2405e415333e7375c25"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MergePreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"subscriberCount"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MergePreviewQuery, MergePreviewQueryVariables>;
export const MergeOrganizationsDocument = {"__meta__":{"documentId":"sha256:61d1fbdecf1e3d8ab1cb4a89e3ff9ef4a6d118eaaa270b3bc1aa0eec6656c239"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MergeOrganizations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MergeOrganizationsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mergeOrganizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MergeOrganizationsMutation, MergeOrganizationsMutationVariables>;
export const OrganizationPageDocument = {"__meta__":{"documentId":"sha256:05c7d7e02a105807c2cba5a6457215cbcde8372245607d4ab863d186d429959e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganizationPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"subscriberCount"}},{"kind":"Field","name":{"kind":"Name","value":"names"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedInto"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"absorbed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alike"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrganizationPageQuery, OrganizationPageQueryVariables>;
export const OrganizationsDocument = {"__meta__":{"documentId":"sha256:8ba6ce359b10a662465bb70a6e231bcf1db47925081d3ab810208bb262e56e51"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Organizations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganizationFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"alike"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"searchLimited"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OrganizationsQuery, OrganizationsQueryVariables>;
export const OwnRequestDocument = {"__meta__":{"documentId":"sha256:dfd74efae2555157a89259f53808aed1d90bb9f36094a447500ce11aa99b1df7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"rejectionReason"}},{"kind":"Field","name":{"kind":"Name","value":"changeEffect"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawalReason"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"correctedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"reissueRevokes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"predecessor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Declared_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestTimeline_request"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earlier_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earlierRegistrations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Declared_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earlier_request"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registered"}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestTimeline_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"correctedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secretLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}}]}}]}}]} as unknown as DocumentNode<OwnRequestQuery, OwnRequestQueryVariables>;
export const OwnRequestsDocument = {"__meta__":{"documentId":"sha256:02607f2979e4339bf96025308b07ad94705232677e323291c3c45740c35f022b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnRequests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OwnRequestsQuery, OwnRequestsQueryVariables>;
export const PaperDeskDocument = {"__meta__":{"documentId":"sha256:b88a3a77edd85169b3861effbd5bd92c03b61835e3a6b77d7998ac411c73d84e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PaperDesk"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"receiptNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paperForm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"receiptNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"receiptNumber"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaperSheet_paper"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperSheet_paper"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PaperForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"addressee"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawalReason"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"nameJa"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<PaperDeskQuery, PaperDeskQueryVariables>;
export const RecordPaperFormDocument = {"__meta__":{"documentId":"sha256:08e1e08375bd01b5c1f3736d300d85b4e6b70b7941df7d155a3867a686cc0ba3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPaperForm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPaperFormInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPaperForm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordPaperFormMutation, RecordPaperFormMutationVariables>;
export const StaffResendCodeDocument = {"__meta__":{"documentId":"sha256:9fbc4adcf470daa37d23fb10340053b3dce16e7d3295592e68f8d5484f0f10af"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StaffResendCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResendCertificateCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resendCertificateCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StaffResendCodeMutation, StaffResendCodeMutationVariables>;
export const PartnerChoiceDocument = {"__meta__":{"documentId":"sha256:41ec3fb1ed79fb100c7f5cc870f0887b48a787b21d93f6d1a24bf8f0128f84fe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnerChoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<PartnerChoiceQuery, PartnerChoiceQueryVariables>;
export const PartnerNamesDocument = {"__meta__":{"documentId":"sha256:16a4e9597b5c5c1393f5e8776e30fa0cbf2ff6cd50718b96efc605deeac8dcdb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnerNames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PartnerNamesQuery, PartnerNamesQueryVariables>;
export const PartnerProductsDocument = {"__meta__":{"documentId":"sha256:21cefd97313291690fa161f0be8ac7d796e231f3d866d2b16c5a63b894c2d721"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnerProducts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<PartnerProductsQuery, PartnerProductsQueryVariables>;
export const PartnerDocument = {"__meta__":{"documentId":"sha256:0f9e09ed79fe2d23ec96e73cbe89c385b9ac08cecbd43bf5a69dbf71c2e1da9d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Partner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partner"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartnerPage_partner"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartnerPage_partner"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partner"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"helpDeskEmail"}},{"kind":"Field","alias":{"kind":"Name","value":"nameJa"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","alias":{"kind":"Name","value":"postalAddressJa"},"name":{"kind":"Name","value":"postalAddress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"postalAddressEn"},"name":{"kind":"Name","value":"postalAddress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","alias":{"kind":"Name","value":"contactJa"},"name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"contactEn"},"name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","alias":{"kind":"Name","value":"helpDeskJa"},"name":{"kind":"Name","value":"helpDesk"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"helpDeskEn"},"name":{"kind":"Name","value":"helpDesk"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"portal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"nameJa"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"theme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"logo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<PartnerQuery, PartnerQueryVariables>;
export const CreatePartnerDocument = {"__meta__":{"documentId":"sha256:6df4a73152a0674d7dba525b13fd25c22d517fc81edd23c75ea28fcd24927282"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePartner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePartnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPartner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreatePartnerMutation, CreatePartnerMutationVariables>;
export const UpdatePartnerDocument = {"__meta__":{"documentId":"sha256:63f502c24f430b447981c94eacfc315df2c92e5650078bed442b72dc1606f6ce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdatePartner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePartnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatePartner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpdatePartnerMutation, UpdatePartnerMutationVariables>;
export const PartnersDocument = {"__meta__":{"documentId":"sha256:e4b7ee5f79f8795a136ba158a113df0c44e29cce41857e69aefe41bd3f8387b1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Partners"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"portal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"serves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PartnersQuery, PartnersQueryVariables>;
export const BeginPasskeyDocument = {"__meta__":{"documentId":"sha256:df667fc2182829abd913e0d7c331c995cef16942edb40eeebcd9c17db0d6c886"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginPasskey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginPasskey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ceremony"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"ticket"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BeginPasskeyMutation, BeginPasskeyMutationVariables>;
export const AddPasskeyDocument = {"__meta__":{"documentId":"sha256:1865c31d9b2b5e83d48857219a09ce9070e02f292fe65d67168722beef16a977"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddPasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddPasskeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addPasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"newcomer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AddPasskeyMutation, AddPasskeyMutationVariables>;
export const PasskeyOriginDocument = {"__meta__":{"documentId":"sha256:5384334821a7ed6e1579b033ff0635b97bbce963102b73c4f9f57711a294f844"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PasskeyOrigin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passkeyOrigin"}}]}}]}}]} as unknown as DocumentNode<PasskeyOriginQuery, PasskeyOriginQueryVariables>;
export const BeginPasskeyUseDocument = {"__meta__":{"documentId":"sha256:eac869ceaf37147fb7606d6e14dbc5ec46b9c3085888106fa3791a98b6cb0dbc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginPasskeyUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginPasskeyUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ceremony"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"ticket"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BeginPasskeyUseMutation, BeginPasskeyUseMutationVariables>;
export const ConsoleProductDocument = {"__meta__":{"documentId":"sha256:91f6c222ab448a12e49106cf511741f14fbcd1f6e71116929ca51676441e71bb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"toldOtherDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"brandText"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ja"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nameText"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ja"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"descriptionText"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ja"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"secretLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ja"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identification"}},{"kind":"Field","name":{"kind":"Name","value":"new"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PolicyProcedure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"renewing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"procedure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PolicyProcedure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opensDays"}},{"kind":"Field","name":{"kind":"Name","value":"closesDays"}},{"kind":"Field","name":{"kind":"Name","value":"reminders"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reissuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edits"}},{"kind":"Field","name":{"kind":"Name","value":"revokes"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"procedure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PolicyProcedure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastOrder"}},{"kind":"Field","name":{"kind":"Name","value":"lastReissue"}},{"kind":"Field","name":{"kind":"Name","value":"successor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"taxPercent"}},{"kind":"Field","name":{"kind":"Name","value":"payer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validityDays"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionDays"}},{"kind":"Field","name":{"kind":"Name","value":"confirmationDelay"}},{"kind":"Field","name":{"kind":"Name","value":"maxReplacements"}},{"kind":"Field","name":{"kind":"Name","value":"keyTypes"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PolicyProcedure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProcedurePolicy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entitlements"}},{"kind":"Field","name":{"kind":"Name","value":"window"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"vetting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"targetDays"}},{"kind":"Field","name":{"kind":"Name","value":"claimHold"}},{"kind":"Field","name":{"kind":"Name","value":"secondApprover"}},{"kind":"Field","name":{"kind":"Name","value":"rejection"}},{"kind":"Field","name":{"kind":"Name","value":"correctionDays"}}]}}]}}]} as unknown as DocumentNode<ConsoleProductQuery, ConsoleProductQueryVariables>;
export const ProposeProductDocument = {"__meta__":{"documentId":"sha256:8b531f10b7f04fa7f952725f3688fdf2b368214fa93c63bbda13291e4111f218"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeProductInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeProduct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposeProductMutation, ProposeProductMutationVariables>;
export const ConsoleProductsDocument = {"__meta__":{"documentId":"sha256:28ce998772b63e953821d14f659f2d1b387f2416440e3afc4ab4e4e72d549d29"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleProducts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"}},{"kind":"Field","name":{"kind":"Name","value":"validityDays"}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"reissuesEndAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConsoleProductsQuery, ConsoleProductsQueryVariables>;
export const DecideProposalDocument = {"__meta__":{"documentId":"sha256:104f2771397e9e919af3fecc23c66c8080445a67500789285ff38f9c80d00243"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalRow_proposal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"login"}}]}},{"kind":"Field","name":{"kind":"Name","value":"passwordHalf"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalRow_proposal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"productId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"proposer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"alterations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"passwordHalf"}}]}}]} as unknown as DocumentNode<DecideProposalMutation, DecideProposalMutationVariables>;
export const ProposalsDocument = {"__meta__":{"documentId":"sha256:1850608e4ab70006ff9b515886beb5a01f822d1039c9ecd42b4a199990967407"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Proposals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"waiting"},"name":{"kind":"Name","value":"proposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalRow_proposal"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"earlier"},"name":{"kind":"Name","value":"proposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalRow_proposal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalRow_proposal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"productId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"proposer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"alterations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"passwordHalf"}}]}}]} as unknown as DocumentNode<ProposalsQuery, ProposalsQueryVariables>;
export const ProposeMailSignerDocument = {"__meta__":{"documentId":"sha256:d67855ccb3684144f63e732834127755dd22c39f8a736a4a1092c440c5baaf8b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeMailSigner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeMailSignerRevocationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeMailSignerRevocation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposeMailSignerMutation, ProposeMailSignerMutationVariables>;
export const CertificateToRevokeDocument = {"__meta__":{"documentId":"sha256:a9a3ddf57b53d885553d9b9f3a9badf8a09a078e4f36c6f8c31c596be8412172"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CertificateToRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"serial"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"serial"},"value":{"kind":"Variable","name":{"kind":"Name","value":"serial"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CertificateToRevokeQuery, CertificateToRevokeQueryVariables>;
export const RevocationDryRunDocument = {"__meta__":{"documentId":"sha256:d091c410b233a6234b61ba0025b013661619486101094a3c3aaee88993b2b344"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RevocationDryRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"certificateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevocationReason"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revocationPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"certificateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"certificateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RevocationPreview_preview"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RevocationPreview_preview"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevocationPreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondOfficer"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAfterwards"}},{"kind":"Field","name":{"kind":"Name","value":"acquirableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"following"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"listUntil"}}]}}]} as unknown as DocumentNode<RevocationDryRunQuery, RevocationDryRunQueryVariables>;
export const ProposeRevocationDocument = {"__meta__":{"documentId":"sha256:f5fd33f7232b24658e1f79db332106fa6f89d3dbee896d4e5dea48ac119883bf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeRevocation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeRevocationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeRevocation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposeRevocationMutation, ProposeRevocationMutationVariables>;
export const QueueDocument = {"__meta__":{"documentId":"sha256:440b05e136f55f47ce5325c9a13d6c5a87e22e1ce97e05f176ce8e9239303494"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Queue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestOrder"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"QueueTable_request"}}]}},{"kind":"Field","name":{"kind":"Name","value":"searchLimited"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QueueTable_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceLevel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"targetDays"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"businessDays"}},{"kind":"Field","name":{"kind":"Name","value":"age"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingChecks"}},{"kind":"Field","name":{"kind":"Name","value":"mayApprove"}},{"kind":"Field","name":{"kind":"Name","value":"firstApproval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<QueueQuery, QueueQueryVariables>;
export const QueueAroundDocument = {"__meta__":{"documentId":"sha256:1c71542cc63d5746496f8b8b400403a60f32c3adc8f34cfb8ec2bcd90aac12be"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QueueAround"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filters"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestFilter"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filters"}}}]},{"kind":"Field","name":{"kind":"Name","value":"savedViews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"query"}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<QueueAroundQuery, QueueAroundQueryVariables>;
export const ClaimRequestsDocument = {"__meta__":{"documentId":"sha256:f25dd12ff062bd8f15c588ebabca714c0f41bfab556e0108fc5d7f68b2e4e1ce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimRequests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimRequestsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ClaimRequestsMutation, ClaimRequestsMutationVariables>;
export const ApproveRequestsDocument = {"__meta__":{"documentId":"sha256:3054973f164014ea6ada9d859265333f8f1fbe54cb53b9250876838610986065"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveRequests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveRequestsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ApproveRequestsMutation, ApproveRequestsMutationVariables>;
export const QueueSeenDocument = {"__meta__":{"documentId":"sha256:69216f5fc4cfaf59b170b036e5d459fc777ad96c186a2d66c4a6f2f7646a2e7e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QueueSeen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"caseDigest"}}]}}]}}]}}]} as unknown as DocumentNode<QueueSeenQuery, QueueSeenQueryVariables>;
export const ClaimFromQueueDocument = {"__meta__":{"documentId":"sha256:41826b38ed9f469fc3911ad5ff06983058ad208da805e51689676e66de8385ee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimFromQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ClaimFromQueueMutation, ClaimFromQueueMutationVariables>;
export const RequestChangesDocument = {"__meta__":{"documentId":"sha256:8aae726f0fa16afb20b9a28e2fb78722d878147fd71b19bcb83a7c0df2182df0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"RequestChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"requestIds"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}}]}}]}}]} as unknown as DocumentNode<RequestChangesSubscription, RequestChangesSubscriptionVariables>;
export const QueueRowsDocument = {"__meta__":{"documentId":"sha256:0dc56d5f9b76d74270ab0628471edf40596dbf8c3a3ffec4b7473c87ae223374"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QueueRows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QueueTable_request"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QueueTable_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceLevel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"targetDays"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"businessDays"}},{"kind":"Field","name":{"kind":"Name","value":"age"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingChecks"}},{"kind":"Field","name":{"kind":"Name","value":"mayApprove"}},{"kind":"Field","name":{"kind":"Name","value":"firstApproval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<QueueRowsQuery, QueueRowsQueryVariables>;
export const SaveViewDocument = {"__meta__":{"documentId":"sha256:a42f249543986eeff25a0d509512e2e1cc2e59a1cb4079825b24415a991d18a5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"views"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SaveViewMutation, SaveViewMutationVariables>;
export const DeleteViewDocument = {"__meta__":{"documentId":"sha256:0aae8439762e73ab1241b8acb1275de3e792d2ae49d8d1307a7cef5bab607b56"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"views"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeleteViewMutation, DeleteViewMutationVariables>;
export const AddReasonTemplateDocument = {"__meta__":{"documentId":"sha256:fef1c0f1f8d75f313971588a8fe312169d13c3d65dc3198cb9aa4f837a03dc08"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddReasonTemplate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddReasonTemplateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addReasonTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"template"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AddReasonTemplateMutation, AddReasonTemplateMutationVariables>;
export const ChangeReasonTemplateDocument = {"__meta__":{"documentId":"sha256:30ce2e4f29408056fb90830e8befba925e26c50907dc1595ff55c4a3daa96f17"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeReasonTemplate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeReasonTemplateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeReasonTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"template"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChangeReasonTemplateMutation, ChangeReasonTemplateMutationVariables>;
export const ReasonsToChooseDocument = {"__meta__":{"documentId":"sha256:e09d45980696590b11be077619e51811cf2a90d7c5989545a96d8691c4d101b0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReasonsToChoose"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"use"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReasonUse"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasonTemplates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"use"},"value":{"kind":"Variable","name":{"kind":"Name","value":"use"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}}]}}]}}]} as unknown as DocumentNode<ReasonsToChooseQuery, ReasonsToChooseQueryVariables>;
export const ReasonsDocument = {"__meta__":{"documentId":"sha256:111c6a72dd6e5b3450235766f2960163863098ca70b11e30af377da7e97f3dc0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasonTemplates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"use"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}}]}}]}}]} as unknown as DocumentNode<ReasonsQuery, ReasonsQueryVariables>;
export const OfferReasonTemplateDocument = {"__meta__":{"documentId":"sha256:350ba4982d484828738c7f477a7c94453fa138e6c8ab1ce9e0aedb707c17a100"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfferReasonTemplate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OfferReasonTemplateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offerReasonTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"template"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OfferReasonTemplateMutation, OfferReasonTemplateMutationVariables>;
export const ResetsDocument = {"__meta__":{"documentId":"sha256:167816cefc7f06349b48cdd69529b9a52b52b407b4527b84887a0233964a032d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Resets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"waiting"},"name":{"kind":"Name","value":"passphraseResets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PENDING"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reset_reset"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"earlier"},"name":{"kind":"Name","value":"passphraseResets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"APPROVED"},{"kind":"EnumValue","value":"REJECTED"},{"kind":"EnumValue","value":"LAPSED"},{"kind":"EnumValue","value":"SUPERSEDED"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reset_reset"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Reset_reset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassphraseReset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ResetsQuery, ResetsQueryVariables>;
export const DecidePassphraseResetDocument = {"__meta__":{"documentId":"sha256:b6eebd9d7b1149578b5496ce703412b6ad4bde94b56d08593c39005fd9d180ff"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecidePassphraseReset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecidePassphraseResetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decidePassphraseReset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DecidePassphraseResetMutation, DecidePassphraseResetMutationVariables>;
export const ReturnRequestDocument = {"__meta__":{"documentId":"sha256:46abb1ff3f994f43a062c262584a562ef86b08d8f1027fccf7c37489ccebcd58"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReturnRequestMutation, ReturnRequestMutationVariables>;
export const ProposeRevocationCampaignDocument = {"__meta__":{"documentId":"sha256:ca1fb7cdfae79a6b89845a57e4bee3659bd1b5ac0009a4b6bcba126ec32f8bb1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeRevocationCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeRevocationCampaignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeRevocationCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposeRevocationCampaignMutation, ProposeRevocationCampaignMutationVariables>;
export const TurnCampaignDocument = {"__meta__":{"documentId":"sha256:77a6ccd62aa8c24603cc02b8d207486a87099989b3e218c88ab5d249f51a7ea6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TurnCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TurnCampaignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"turnCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RevocationRow_campaign"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RevocationRow_campaign"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"partnerName"}},{"kind":"Field","name":{"kind":"Name","value":"endsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"endsBefore"}},{"kind":"Field","name":{"kind":"Name","value":"serials"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"replaceBy"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"revoked"}},{"kind":"Field","name":{"kind":"Name","value":"replaced"}},{"kind":"Field","name":{"kind":"Name","value":"startedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"toldAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"turns"}}]}}]} as unknown as DocumentNode<TurnCampaignMutation, TurnCampaignMutationVariables>;
export const PreviewRevocationCampaignDocument = {"__meta__":{"documentId":"sha256:3f2ac8488aca9fd4c3de517ea8aba3e0a291bde4dc766f17abd67d8e1f2ae011"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PreviewRevocationCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewRevocationCampaignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewRevocationCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RevocationConfirm_preview"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RevocationConfirm_preview"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewRevocationCampaignPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"sample"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<PreviewRevocationCampaignMutation, PreviewRevocationCampaignMutationVariables>;
export const RevocationCampaignsDocument = {"__meta__":{"documentId":"sha256:f3cfb08b1fc38a71888d57fe1921908a272791920c16568285828a4afc89cafe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RevocationCampaigns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"portal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"root"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaigns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"toldAt"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RevocationRow_campaign"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RevocationRow_campaign"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"partnerName"}},{"kind":"Field","name":{"kind":"Name","value":"endsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"endsBefore"}},{"kind":"Field","name":{"kind":"Name","value":"serials"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"replaceBy"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"revoked"}},{"kind":"Field","name":{"kind":"Name","value":"replaced"}},{"kind":"Field","name":{"kind":"Name","value":"startedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"toldAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"turns"}}]}}]} as unknown as DocumentNode<RevocationCampaignsQuery, RevocationCampaignsQueryVariables>;
export const SendReachabilityDocument = {"__meta__":{"documentId":"sha256:03bc8da5a51482612c0e4e8646842465336a1f4500d4a05555cc9e9f115456d6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendReachability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendReachabilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendReachability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SendReachabilityMutation, SendReachabilityMutationVariables>;
export const SignInDocument = {"__meta__":{"documentId":"sha256:2b24363d4236b158013b732e4da0fee2813ad6d550882876ad95122e5a886d74"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newcomer"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignInByPasskeyDocument = {"__meta__":{"documentId":"sha256:2fa9ecae4080a6a1a160ee38dcde3cd44db7195b4610705a3ca202cbbe597772"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignInByPasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInByPasskeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInByPasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SignInByPasskeyMutation, SignInByPasskeyMutationVariables>;
export const ProposeEmploymentDocument = {"__meta__":{"documentId":"sha256:e73ab3e34a7196f26cea17717ed65e60d5a5c3b90dad1fda9e0e6818679328df"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeEmployment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeEmploymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeEmployment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposeEmploymentMutation, ProposeEmploymentMutationVariables>;
export const StaffPageDocument = {"__meta__":{"documentId":"sha256:4bcdb1cea96a1d00674d47a6e85b6f758d580b30e8d92dfeb537b611db1f3c62"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StaffPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StaffRow_staff"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffRow_staff"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Staff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<StaffPageQuery, StaffPageQueryVariables>;
export const ProposeStaffRoleDocument = {"__meta__":{"documentId":"sha256:fad22cfd1de37c71af6802c3ab66da77e41f29d10963c79f2ee3cf9dbc8f9122"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeStaffRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeStaffRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeStaffRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposeStaffRoleMutation, ProposeStaffRoleMutationVariables>;
export const ProposeStaffEnablingDocument = {"__meta__":{"documentId":"sha256:ddc5288d715efd0a10a9ccebf21f2cc9c30586ef21a520c31663fde7ac55c9e1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeStaffEnabling"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeStaffEnablingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeStaffEnabling"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposeStaffEnablingMutation, ProposeStaffEnablingMutationVariables>;
export const DisableStaffDocument = {"__meta__":{"documentId":"sha256:220a5dcf84c5f43aa6e50685c12aa56e40e329596ad15a95ef933fad2b6ec83d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableStaff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisableStaffInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableStaff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DisableStaffMutation, DisableStaffMutationVariables>;
export const ProposeStaffResetDocument = {"__meta__":{"documentId":"sha256:153678174913f9071d2f64842b1afff220bbd89fcba6bc70152560c42533aca5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeStaffReset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeStaffResetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeStaffReset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposeStaffResetMutation, ProposeStaffResetMutationVariables>;
export const StartReissueDocument = {"__meta__":{"documentId":"sha256:67905085c77b827d910351556253a2a8c442bfb29e8bc41589e1f79650ce881a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartReissue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartReissueInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startReissue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartReissueMutation, StartReissueMutationVariables>;
export const StepUpDocument = {"__meta__":{"documentId":"sha256:972c1115b9a181ae764165896b1e3cc2d970bb661c257c1a2757833168c24e15"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StepUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"totp"}},{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StepUpQuery, StepUpQueryVariables>;
export const ProveAgainDocument = {"__meta__":{"documentId":"sha256:74404f6ffed2c827f43ead6cd951def655986d2620d1e5f18d651e946aba1987"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProveAgain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProveAgainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proveAgain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProveAgainMutation, ProveAgainMutationVariables>;
export const ProveAgainByPasskeyDocument = {"__meta__":{"documentId":"sha256:0cd49ec9019a2d646e3e082c434a6cd040b7401641e0f8fcfb2dca52f4143be8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProveAgainByPasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProveAgainByPasskeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proveAgainByPasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProveAgainByPasskeyMutation, ProveAgainByPasskeyMutationVariables>;
export const StopProposedDocument = {"__meta__":{"documentId":"sha256:67a2d6aa0abd42d88a88ce3f206898de1512e2abe4ae82df3d2dcdd285e6a143"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StopProposed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}},{"kind":"ObjectField","name":{"kind":"Name","value":"objectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"proposer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StopProposedQuery, StopProposedQueryVariables>;
export const ProposeStopDocument = {"__meta__":{"documentId":"sha256:c753708daf84b8cc1f8f8043472da5ce2d538febfd5660d21f94c2f44d19ab81"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeStop"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeStopInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeStop"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposeStopMutation, ProposeStopMutationVariables>;
export const SubscriberPageDocument = {"__meta__":{"documentId":"sha256:ae239de67475d7a11ef3d827a30a00e64a139bf091fe6f6572fb1b193f063b66"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SubscriberPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subscriber"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubscriberPageQuery, SubscriberPageQueryVariables>;
export const SubscriberRequestsDocument = {"__meta__":{"documentId":"sha256:213c637d6fc761929bf33ed429921bd7e17b12cd35d1fadeeea9bb251d7ed67a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SubscriberRequests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"subscriberId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubscriberVersions_request"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubscriberVersions_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"registrations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registered"}}]}}]}}]} as unknown as DocumentNode<SubscriberRequestsQuery, SubscriberRequestsQueryVariables>;
export const SubscriberCertificatesDocument = {"__meta__":{"documentId":"sha256:6084a7d30ab252947766d8ef1fe58c7f9482ebdf0937f7e0aea28f4547986f11"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SubscriberCertificates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"subscriberId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateRows_certificate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateRows_certificate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubscriberCertificatesQuery, SubscriberCertificatesQueryVariables>;
export const SubscribersDocument = {"__meta__":{"documentId":"sha256:16ebd9c1d9d4fa8d355f87a1aa6066a0f2ca01329236f0e49a2a075143edc0cb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Subscribers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SubscriberFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscribers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubscriberRows_subscriber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"searchLimited"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubscriberRows_subscriber"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subscriber"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<SubscribersQuery, SubscribersQueryVariables>;
export const ConsoleTermsProductsDocument = {"__meta__":{"documentId":"sha256:bdb4cde3ad2a6bcdcc9eded1d184d558c00d8a780f30f8f73c4598f513f2def3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleTermsProducts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}}]} as unknown as DocumentNode<ConsoleTermsProductsQuery, ConsoleTermsProductsQueryVariables>;
export const ConsoleTermsDocument = {"__meta__":{"documentId":"sha256:702b283aef0187e39e4853bee93214e866222521d49521d0a5f9335d9174616d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleTerms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"termsJa"},"name":{"kind":"Name","value":"terms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsoleText"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"termsEn"},"name":{"kind":"Name","value":"terms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsoleText"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"privacyJa"},"name":{"kind":"Name","value":"privacyNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsoleText"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"privacyEn"},"name":{"kind":"Name","value":"privacyNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsoleText"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsoleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Terms"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"inForce"}},{"kind":"Field","name":{"kind":"Name","value":"consentCount"}}]}}]}}]} as unknown as DocumentNode<ConsoleTermsQuery, ConsoleTermsQueryVariables>;
export const ProposeTermsDocument = {"__meta__":{"documentId":"sha256:c51a021fbebc629b2863f74ed180696538659b09df6c43a5998a67815ef52862"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeTerms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeTermsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeTerms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposeTermsMutation, ProposeTermsMutationVariables>;
export const BeginTotpDocument = {"__meta__":{"documentId":"sha256:2594cc610f56fb4d6838ba9e89870b5d6a098722b49aa3b875216d8cd10f8dff"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginTotp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginTotp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticket"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"qr"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BeginTotpMutation, BeginTotpMutationVariables>;
export const ConfirmTotpDocument = {"__meta__":{"documentId":"sha256:2e64485202954f9ff676de3a31f0ecee4543c6f0ee7612994c06b85bed11e7d7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmTotp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmTotpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmTotp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"totp"}},{"kind":"Field","name":{"kind":"Name","value":"newcomer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmTotpMutation, ConfirmTotpMutationVariables>;
export const StartChangeDocument = {"__meta__":{"documentId":"sha256:a99d0f3566742b7cb35d0f81867dd70f7bec9687fadd859e1414c7c06e03088a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartChangeMutation, StartChangeMutationVariables>;
export const StartWithdrawalDocument = {"__meta__":{"documentId":"sha256:354bb142584787958e0df5e04896fc2ca3c166463ee4d7ec343869c74a859cd8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartWithdrawal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartWithdrawalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startWithdrawal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartWithdrawalMutation, StartWithdrawalMutationVariables>;
export const RotateWebhookSecretDocument = {"__meta__":{"documentId":"sha256:9c8e250c43cb23e92b2ca4d543f91ccb1cd8d3bf458cd5813f12b7dbc635f86c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateWebhookSecret"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RotateWebhookSecretInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateWebhookSecret"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const RemoveWebhookDocument = {"__meta__":{"documentId":"sha256:02730a1d461ebd4048484425b5d90cfbc3aec0c63c861e0ab411b8c38c2aea41"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RemoveWebhookMutation, RemoveWebhookMutationVariables>;
export const SendTestEventDocument = {"__meta__":{"documentId":"sha256:80ac57046f9f5771a939c6b5f422e028d14399603efb0f52b79f6d5eb2588c8e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendTestEvent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendTestEventInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendTestEvent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SendTestEventMutation, SendTestEventMutationVariables>;
export const WebhookDeliveriesDocument = {"__meta__":{"documentId":"sha256:4531464526138b5eae9d6c2a2d2e403fb5950e8be826a9493110ec33bb3e9d38"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookDeliveries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDeliveryStatus"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"triedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}},{"kind":"Field","name":{"kind":"Name","value":"httpStatus"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"excerpt"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const ReplayWebhookDocument = {"__meta__":{"documentId":"sha256:ed9a4b5f50c4eee837cb47b31aa77c7db2dc4cebd339a2fae8e8340fdf2a0eac"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplayWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"more"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReplayWebhookMutation, ReplayWebhookMutationVariables>;
export const RegisterWebhookDocument = {"__meta__":{"documentId":"sha256:e31f48001b7978e7872adccc129eed9237d57ed568b94016b8b4de46fd7e4dc7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RegisterWebhookMutation, RegisterWebhookMutationVariables>;
export const UpdateWebhookDocument = {"__meta__":{"documentId":"sha256:aea53e3ab8f621753b9f9ee255a679f54d0a942a593e70cca4d29a9f447adde1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpdateWebhookMutation, UpdateWebhookMutationVariables>;
export const EventTypesDocument = {"__meta__":{"documentId":"sha256:559d69afe642357e8632542f98f56b99c8fc93e0f8d4605b6ac26bf3165c14da"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventTypes"}}]}}]} as unknown as DocumentNode<EventTypesQuery, EventTypesQueryVariables>;
export const WebhooksDocument = {"__meta__":{"documentId":"sha256:4c5b6aada5030bd70059a69272646052926ea1ddcfa4d36352b65c9c6a462988"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Webhooks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"partnerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"types"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"succeededAt"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WebhooksQuery, WebhooksQueryVariables>;
export const AcquireDetailsDocument = {"__meta__":{"documentId":"sha256:d5e615ae34055d8c0617d7dc9110ffb6610ecf114b4107071b8df2265b148c49"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AcquireDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"predecessor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"description"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"validityDays"}},{"kind":"Field","name":{"kind":"Name","value":"reissueKeepsEnd"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AcquireDetailsQuery, AcquireDetailsQueryVariables>;
export const AcquireHandedDocument = {"__meta__":{"documentId":"sha256:f6e0ea33d03d63fc745bb41044efa34168a09ddf457dcd743b26a4b7e182328d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcquireHanded"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcquireCertificateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acquireCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandedCertificate"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandedCertificate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"pem"}},{"kind":"Field","name":{"kind":"Name","value":"chain"}}]}}]} as unknown as DocumentNode<AcquireHandedMutation, AcquireHandedMutationVariables>;
export const ConfirmHandedDocument = {"__meta__":{"documentId":"sha256:fd8652a3b5c055e2d1c94a1a68d59cbb9cbb01cebeaf801ae39c12a70019a5ac"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmHanded"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmAcquisitionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmAcquisition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmHandedMutation, ConfirmHandedMutationVariables>;
export const AcquireKeepDocument = {"__meta__":{"documentId":"sha256:69f3b13a8a04d897d976622a6a4d4a852bcc0259832a71b2e430e8865a9b723c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AcquireKeep"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"replacementsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"earlierCertificate"}},{"kind":"Field","name":{"kind":"Name","value":"keyHandedIn"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"spkiSha256"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IssuedCertificate"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandedCertificate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyTypes"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IssuedCertificate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"keyType"}},{"kind":"Field","name":{"kind":"Name","value":"spkiSha256"}},{"kind":"Field","name":{"kind":"Name","value":"pem"}},{"kind":"Field","name":{"kind":"Name","value":"chain"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandedCertificate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"pem"}},{"kind":"Field","name":{"kind":"Name","value":"chain"}}]}}]} as unknown as DocumentNode<AcquireKeepQuery, AcquireKeepQueryVariables>;
export const AcquireListDocument = {"__meta__":{"documentId":"sha256:653cfe6f70a6927921435e0eab6e5fbad66c856d34156391a77dd7df7553a196"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AcquireList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AcquireListQuery, AcquireListQueryVariables>;
export const AcquireCertificateDocument = {"__meta__":{"documentId":"sha256:bafaeccbc093c72d89870eceee297a31a83c6582cd02d4f7de93aa151a08ec45"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcquireCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcquireCertificateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acquireCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IssuedCertificate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IssuedCertificate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"keyType"}},{"kind":"Field","name":{"kind":"Name","value":"spkiSha256"}},{"kind":"Field","name":{"kind":"Name","value":"pem"}},{"kind":"Field","name":{"kind":"Name","value":"chain"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}}]} as unknown as DocumentNode<AcquireCertificateMutation, AcquireCertificateMutationVariables>;
export const ApplyProductDocument = {"__meta__":{"documentId":"sha256:50ea14c6b5fb7f61aad4ee03ce4c3ef9d52f59360f40ea8b2c772bff6264a42b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApplyProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partner"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"portal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"partner"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partner"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"identification"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"}},{"kind":"Field","name":{"kind":"Name","value":"reissues"}},{"kind":"Field","name":{"kind":"Name","value":"reissueRevokes"}},{"kind":"Field","name":{"kind":"Name","value":"secretLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"description"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"validityDays"}},{"kind":"Field","name":{"kind":"Name","value":"provisionalWindowSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"pausesDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"reissuesEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"ordersEnded"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}},{"kind":"Field","name":{"kind":"Name","value":"privacyNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductCards_product"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductCards_product"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"identification"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"description"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"validityDays"}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"reissuesEndAt"}}]}}]}}]} as unknown as DocumentNode<ApplyProductQuery, ApplyProductQueryVariables>;
export const SubmitApplicationDocument = {"__meta__":{"documentId":"sha256:469d3825102496cea6ad17cfc8411c0e63c24225b97c6c374114909e4734ea6b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitApplication"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitApplicationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitApplication"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubmitApplicationMutation, SubmitApplicationMutationVariables>;
export const CancelListDocument = {"__meta__":{"documentId":"sha256:c7f43836ec01589c02c5dd0cc357be29507b236dac40f79805556f1c58df0c81"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CancelList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"couponReusable"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CancelListQuery, CancelListQueryVariables>;
export const CancelRequestDocument = {"__meta__":{"documentId":"sha256:14a0ecfaa6ff17c94aab376b48bdab6f7aa510b2d6f9a50fe0277b4ad3585d28"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CancelRequestMutation, CancelRequestMutationVariables>;
export const ChangeApplyDocument = {"__meta__":{"documentId":"sha256:7ee5ddbf5628ece606fb838eeea6a053ba652f26e6d17e3f58031f2d56238e36"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChangeApply"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"changeEffect"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"}},{"kind":"Field","name":{"kind":"Name","value":"identification"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"description"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"validityDays"}},{"kind":"Field","name":{"kind":"Name","value":"provisionalWindowSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausesDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"reissuesEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"ordersEnded"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"privacyNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}}]} as unknown as DocumentNode<ChangeApplyQuery, ChangeApplyQueryVariables>;
export const ChangeCertificateDocument = {"__meta__":{"documentId":"sha256:8e9bc03ee73613eae45048921d0797cbf0be780ed75f9350cd467c0862cdf7cf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChangeCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"asContact"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"tax"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registered"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}}]} as unknown as DocumentNode<ChangeCertificateQuery, ChangeCertificateQueryVariables>;
export const FollowContactLinkDocument = {"__meta__":{"documentId":"sha256:87a9a9d826c88e3aa0998e909910d48a82a685f9f1f851bdfc02a99fb80201f2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FollowContactLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FollowContactLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"followContactLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FollowContactLinkMutation, FollowContactLinkMutationVariables>;
export const MailContactLinkDocument = {"__meta__":{"documentId":"sha256:20b5d1143fee3be7c40888dafa4b36da552870b3a610531eaa104a8d41a11b5b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MailContactLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MailContactLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mailContactLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MailContactLinkMutation, MailContactLinkMutationVariables>;
export const ChangeListDocument = {"__meta__":{"documentId":"sha256:c35726913f9abd0ad444826e7719e92154454194d8483a0d33dab917d3cfd01c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChangeList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChangeListQuery, ChangeListQueryVariables>;
export const CorrectDocument = {"__meta__":{"documentId":"sha256:4f3d621d68f1013db83c6a0a688f4735d2547f006b4f2c85e1751a065cce43ba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Correct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"registrationVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registered"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}}]} as unknown as DocumentNode<CorrectQuery, CorrectQueryVariables>;
export const CorrectRequestDocument = {"__meta__":{"documentId":"sha256:34e19263d25198d8b71b9844dadb2aee0792a2e1b133c4bbebf762c759e39a1e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CorrectRequestMutation, CorrectRequestMutationVariables>;
export const OpenEnrolmentDocument = {"__meta__":{"documentId":"sha256:4db684e70540044cb118efcc95fae89811ae6a26b4b7128f3701cd252cd0955c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenEnrolment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenEnrolmentInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openEnrolment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"partnerName"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"partnerContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnrolForm_offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrolForm_offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnrolmentOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"keyHandedIn"}},{"kind":"Field","name":{"kind":"Name","value":"partnerName"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"}},{"kind":"Field","name":{"kind":"Name","value":"identification"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"description"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"validityDays"}},{"kind":"Field","name":{"kind":"Name","value":"provisionalWindowSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausesDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"reissuesEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"ordersEnded"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"privacyNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}}]}}]}}]} as unknown as DocumentNode<OpenEnrolmentMutation, OpenEnrolmentMutationVariables>;
export const SubmitEnrolmentDocument = {"__meta__":{"documentId":"sha256:3867d8547ac17190d187ddbf4f9e2b8c06bc38fc353b305b71cec216f416d6e2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitEnrolment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitEnrolmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitEnrolment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubmitEnrolmentMutation, SubmitEnrolmentMutationVariables>;
export const EntranceDocument = {"__meta__":{"documentId":"sha256:7dc75cf54c95c0710985b751f1b0154fb61751d10bea7299bf19dd1f3ab31ca7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Entrance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partner"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"portal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"partner"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partner"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"helpDesk"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"takesInquiries"}},{"kind":"Field","name":{"kind":"Name","value":"theme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"logo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"body"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"identification"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductCards_product"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"entitlements"}},{"kind":"Field","name":{"kind":"Name","value":"renews"}},{"kind":"Field","name":{"kind":"Name","value":"reissues"}},{"kind":"Field","alias":{"kind":"Name","value":"cancelSeconds"},"name":{"kind":"Name","value":"provisionalWindowSeconds"}},{"kind":"Field","alias":{"kind":"Name","value":"renewalCancelSeconds"},"name":{"kind":"Name","value":"provisionalWindowSeconds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"RENEWAL"}}]},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"reissuesEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"ordersEnded"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductCards_product"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"identification"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"description"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"validityDays"}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"reissuesEndAt"}}]}}]}}]} as unknown as DocumentNode<EntranceQuery, EntranceQueryVariables>;
export const PortalFrameDocument = {"__meta__":{"documentId":"sha256:c0630e5b551850b01a91669556798fe119e1c3ac22e1be3473fb4ef094007046"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PortalFrame"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"demo"}},{"kind":"Field","name":{"kind":"Name","value":"ahead"}},{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PortalFrameQuery, PortalFrameQueryVariables>;
export const PortalSignOutDocument = {"__meta__":{"documentId":"sha256:f6f123dfd7b7025a40d5c267714521981612517f34801c5c2500151050887bcf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PortalSignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedOut"}}]}}]}}]} as unknown as DocumentNode<PortalSignOutMutation, PortalSignOutMutationVariables>;
export const EarlierCertificateDocument = {"__meta__":{"documentId":"sha256:29405fdadbd949f8ee9141c82f2b1aeb816f73c375dcf14a5ac9ee70572400d0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EarlierCertificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"earlierCertificate"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EarlierCertificateQuery, EarlierCertificateQueryVariables>;
export const IdentificationsDocument = {"__meta__":{"documentId":"sha256:a6504512982b79ff76c30f8dcfbe55fa45f018ad1fc7920560aa02a759e1aa74"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Identifications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partner"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"portal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"partner"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partner"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"identification"}},{"kind":"Field","name":{"kind":"Name","value":"secretLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<IdentificationsQuery, IdentificationsQueryVariables>;
export const IdentifyDocument = {"__meta__":{"documentId":"sha256:24fe38b135fb3c5d0e102d98fa134a2f69dec5daa8f560420158e0d147fe40c4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Identify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IdentifyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<IdentifyMutation, IdentifyMutationVariables>;
export const SendInquiryDocument = {"__meta__":{"documentId":"sha256:f3363aed8a1bee03a746c8e0ae62366ffeb1dcc7364fc4921c0983e823d0eeb3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendInquiry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendInquiryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendInquiry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SendInquiryMutation, SendInquiryMutationVariables>;
export const ConfirmAcquisitionDocument = {"__meta__":{"documentId":"sha256:4ca2f78ea3fd38fa6e2c153d882560299db43622ea94c082a5bff80eca4d54ea"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmAcquisition"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmAcquisitionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmAcquisition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmAcquisitionMutation, ConfirmAcquisitionMutationVariables>;
export const LicenseOffersDocument = {"__meta__":{"documentId":"sha256:c0c9c2266e5d10e6626c12df992cc8771f712cc29edd32539c9f57347cd3f6f6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LicenseOffers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partner"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"portal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"partner"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partner"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"reissues"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"identification"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"description"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"secretLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"reissueRevokes"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"privacyNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LicenseOffersQuery, LicenseOffersQueryVariables>;
export const SubmitMailboxApplicationDocument = {"__meta__":{"documentId":"sha256:adcb2803847b0f16cdab7d27a389dca068d696b79e903a63c35e2c99aec4a15f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitMailboxApplication"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitMailboxApplicationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"reply"},"name":{"kind":"Name","value":"submitMailboxApplication"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cancelDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubmitMailboxApplicationMutation, SubmitMailboxApplicationMutationVariables>;
export const ReissueMailboxCertificateDocument = {"__meta__":{"documentId":"sha256:7010c7a590a950adec24081a3c83e883ddca8a8a42f7a9301e51a3d214d05227"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReissueMailboxCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReissueMailboxCertificateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"reply"},"name":{"kind":"Name","value":"reissueMailboxCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cancelDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReissueMailboxCertificateMutation, ReissueMailboxCertificateMutationVariables>;
export const MaintenanceDocument = {"__meta__":{"documentId":"sha256:859b4f5a7690ae404b039f6f426c3133a9813f73ff47a58de2c5801bfd5ee398"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Maintenance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partner"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}}]}},{"kind":"Field","name":{"kind":"Name","value":"portal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"partner"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partner"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maintenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"procedure"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"words"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<MaintenanceQuery, MaintenanceQueryVariables>;
export const MailPassphraseLinkDocument = {"__meta__":{"documentId":"sha256:ea260a9882a75b30e56ded4b0af7cf4f2f979bbe3d0d94cfdb58206db810e914"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MailPassphraseLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MailPassphraseLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mailPassphraseLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MailPassphraseLinkMutation, MailPassphraseLinkMutationVariables>;
export const ResetPassphraseDocument = {"__meta__":{"documentId":"sha256:4785d78a472fa6355e7897e5381cdbea828d744663d625b4c7e99ded05f9671c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResetPassphrase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResetPassphraseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resetPassphrase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ResetPassphraseMutation, ResetPassphraseMutationVariables>;
export const ConfirmReachabilityDocument = {"__meta__":{"documentId":"sha256:3996237921a43389854cf71cb337edfeb22e6fa473a2d54a0623ce2452d95e52"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmReachability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmReachabilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmReachability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmReachabilityMutation, ConfirmReachabilityMutationVariables>;
export const ReissueCertificateDocument = {"__meta__":{"documentId":"sha256:946346fd64ae7befa2e74276aa6277e3d72eb1f53fee9b5cfd9a6d79d01acd02"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReissueCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"reissuable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"secretLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SuccessorOffer_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReissueConsequences_request"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SuccessorOffer_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"reissuesEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"ordersEnded"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"successor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registered"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReissueConsequences_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secretLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"validityDays"}},{"kind":"Field","name":{"kind":"Name","value":"reissueRevokes"}},{"kind":"Field","name":{"kind":"Name","value":"reissueKeepsEnd"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionEndsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}}]} as unknown as DocumentNode<ReissueCertificateQuery, ReissueCertificateQueryVariables>;
export const ReissueConfirmDocument = {"__meta__":{"documentId":"sha256:4a8d4aafda63a432245335dcf9fdaaeaf0d099a67cc9cb884f30d4e331485959"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReissueConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"secretLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registered"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReissueConsequences_request"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReissueConsequences_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secretLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"validityDays"}},{"kind":"Field","name":{"kind":"Name","value":"reissueRevokes"}},{"kind":"Field","name":{"kind":"Name","value":"reissueKeepsEnd"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionEndsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}}]} as unknown as DocumentNode<ReissueConfirmQuery, ReissueConfirmQueryVariables>;
export const RequestReissueDocument = {"__meta__":{"documentId":"sha256:f8b37c06d606c6260cce00204debc2d14c36a1ac94ad86be62f3811a89ab3dc1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestReissue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestReissueInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestReissue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RequestReissueMutation, RequestReissueMutationVariables>;
export const ReissueListDocument = {"__meta__":{"documentId":"sha256:fc97bd8fe8004cf093a40735ec75f8ae244ce18b84ccaeab9be8912118b9be23"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReissueList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reissuable"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"reissuesEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"ordersEnded"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReissueListQuery, ReissueListQueryVariables>;
export const RenewCertificateDocument = {"__meta__":{"documentId":"sha256:0769b0609ae5e9221765317e1adde5aae9780da6854b81750b91d3a3f913ec7c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RenewCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"renewal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CouponSeller"}}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registered"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"RENEWAL"}}]},{"kind":"Field","name":{"kind":"Name","value":"identification"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"description"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"validityDays"}},{"kind":"Field","name":{"kind":"Name","value":"provisionalWindowSeconds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"RENEWAL"}}]},{"kind":"Field","name":{"kind":"Name","value":"pausesDeadline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"RENEWAL"}}]},{"kind":"Field","name":{"kind":"Name","value":"terms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"reissuesEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"ordersEnded"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}},{"kind":"Field","name":{"kind":"Name","value":"privacyNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CouponSeller"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RenewalWindow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}}]} as unknown as DocumentNode<RenewCertificateQuery, RenewCertificateQueryVariables>;
export const SubmitRenewalDocument = {"__meta__":{"documentId":"sha256:c18a4045591d7d9cb040fab9bf6c0016558479777c3987c4c1f4abb72de48d70"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitRenewal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitRenewalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitRenewal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubmitRenewalMutation, SubmitRenewalMutationVariables>;
export const RenewListDocument = {"__meta__":{"documentId":"sha256:b047a2681da9b4dea7f81e63b90fe8a11c7e6cb3aa6d9af002a7ff8808763596"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RenewList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEnded"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SuccessorOffer_request"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"renewal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CouponSeller"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SuccessorOffer_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"reissuesEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"ordersEnded"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"successor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registered"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CouponSeller"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RenewalWindow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]} as unknown as DocumentNode<RenewListQuery, RenewListQueryVariables>;
export const RequestPageDocument = {"__meta__":{"documentId":"sha256:4493e62fe025656c0e194523f759038f6c3465b775f7506a7545ffcb5a4543e0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RequestPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"changeEffect"}},{"kind":"Field","name":{"kind":"Name","value":"rejectionReason"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Returned_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused_request"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"couponReusable"}},{"kind":"Field","name":{"kind":"Name","value":"refundable"}},{"kind":"Field","name":{"kind":"Name","value":"predecessor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secretLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SuccessorOffer_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Receipt_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestTimeline_request"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComingMails"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestMails"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Registered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tdbCompanyCode"}},{"kind":"Field","name":{"kind":"Name","value":"corporateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"legalNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"headOfficeAddress"}},{"kind":"Field","name":{"kind":"Name","value":"mainPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"representativeFamilyName"}},{"kind":"Field","name":{"kind":"Name","value":"representativeGivenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameLatin"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitleLatin"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePostalCode"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePrefecture"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceCity"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceStreet"}},{"kind":"Field","name":{"kind":"Name","value":"workplaceBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"workplacePhoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"givenNameKana"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Returned_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"refundable"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"correctedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejectionReason"}},{"kind":"Field","name":{"kind":"Name","value":"couponFate"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SuccessorOffer_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"reissuesEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"ordersEnded"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"successor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Registered"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Receipt_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"couponReusable"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestTimeline_request"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acquisitionDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"correctedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secretLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComingMails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"comingMails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"sender"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestMails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secretLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}}]}}]} as unknown as DocumentNode<RequestPageQuery, RequestPageQueryVariables>;
export const ResendCodeDocument = {"__meta__":{"documentId":"sha256:29e7372d52a30b032046dba9550ea733281800a53eaae061841cd9041ca721ee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResendCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResendCertificateCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resendCertificateCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ResendCodeMutation, ResendCodeMutationVariables>;
export const RevokePageDocument = {"__meta__":{"documentId":"sha256:c8d873d68de46d6eaae8ed954331265fcd05bcc8dc7112938f0fddd12b1ff22a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RevokePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revocationReason"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crlUrl"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RevokePageQuery, RevokePageQueryVariables>;
export const RevokeCertificateDocument = {"__meta__":{"documentId":"sha256:541435a3e42b3e09fc56f5d177badf47fbd5bbb36346293a65a961414cda83de"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeCertificateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revocationReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RevokeCertificateMutation, RevokeCertificateMutationVariables>;
export const ClosedOfferDocument = {"__meta__":{"documentId":"sha256:b318516299a3f7e9fd24fe4114581c13a4e0c988f91ccdee5243e0c3dd103981"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClosedOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}}]}}]} as unknown as DocumentNode<ClosedOfferQuery, ClosedOfferQueryVariables>;
export const TermsTextDocument = {"__meta__":{"documentId":"sha256:88abf252814c06da7a0f57b622b6ebc8b10f6747aa0bdcdb19c203e1914f7381"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TermsText"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Terms"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"inForce"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"inForce"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TermsTextQuery, TermsTextQueryVariables>;
export const TermsBodyDocument = {"__meta__":{"documentId":"sha256:7493e58cb27d4de39098834f5b4adec908983606abe683914f6e8977549c57e1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TermsBody"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Terms"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]}}]} as unknown as DocumentNode<TermsBodyQuery, TermsBodyQueryVariables>;
export const TrustDocument = {"__meta__":{"documentId":"sha256:e67dc4db2b2c36135c5468a2b2fc9cdea1ac148acf32999bc86c44d5e5a947c0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Trust"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"portal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"root"}},{"kind":"Field","name":{"kind":"Name","value":"commonName"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"fingerprintSha256"}},{"kind":"Field","name":{"kind":"Name","value":"fingerprintSha1"}}]}}]}}]}}]} as unknown as DocumentNode<TrustQuery, TrustQueryVariables>;
export const UnlockDocument = {"__meta__":{"documentId":"sha256:b8fca1830b5fe8f804d88850687f6ca903fb921563126b0b7b1ca0f43defef7e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Unlock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnlockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UnlockMutation, UnlockMutationVariables>;
export const MailUnlockLinkDocument = {"__meta__":{"documentId":"sha256:bea8d30b5ce12da894eb66daf69befacbcfbf431db165d64191fa2348410c482"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MailUnlockLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MailUnlockLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mailUnlockLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MailUnlockLinkMutation, MailUnlockLinkMutationVariables>;
export const SubmitChangeDocument = {"__meta__":{"documentId":"sha256:fe8de9c630a890d31a54a7c908c9de9a399283e0029b998b0e934e11704b45ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubmitChangeMutation, SubmitChangeMutationVariables>;
export const SubmitWithdrawalDocument = {"__meta__":{"documentId":"sha256:37b7b70ecc14aa7efdf2df58747f969b170bfe11870564f635cc91a720e55f33"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitWithdrawal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitWithdrawalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitWithdrawal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubmitWithdrawalMutation, SubmitWithdrawalMutationVariables>;
export const MakePaperFormDocument = {"__meta__":{"documentId":"sha256:475af2b8831dc8f1636b03e6a6634935a3fc478872a16caea433fbb2b225dfb1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MakePaperForm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MakePaperFormInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"makePaperForm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paperForm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaperSheet_paper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperSheet_paper"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PaperForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"addressee"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawalReason"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"nameJa"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<MakePaperFormMutation, MakePaperFormMutationVariables>;