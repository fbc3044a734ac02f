package key

import (
	"crypto"
	"crypto/rsa"
	"math/big"
)

// Weakness says why a key is refused; a code, shown through i18n.
type Weakness string

// The weaknesses that are looked for (CA/B S/MIME BR 6.1.1.3, 6.1.6).
const (
	// Size: RSA below 2048 bits, over 16384, or not a multiple of 8.
	Size Weakness = "SIZE"
	// Exponent: RSA public exponent even or below 65537.
	Exponent Weakness = "EXPONENT"
	// SmallFactor: the modulus has a prime factor below 752
	// (NIST SP 800-89 §5.3.3).
	SmallFactor Weakness = "SMALL_FACTOR"
	// ClosePrimes: Fermat's method factors the modulus in a few rounds
	// (CVE-2022-26320).
	ClosePrimes Weakness = "CLOSE_PRIMES"
	// ROCA: the modulus has the fingerprint of a broken smart card library
	// (CVE-2017-15361).
	ROCA Weakness = "ROCA"
)

const (
	minBits = 2048
	// maxBits bounds the work that a hostile key can ask for before anybody
	// looks at what is offered.
	maxBits = 16384
	// fermatRounds is what Keyfactor's study of CVE-2022-26320 used: every
	// affected key fell in fewer than ten.
	fermatRounds = 100
)

// Check returns the first Weakness of a public key, or "" when none is known.
// Curve keys have none here: crypto/x509 refuses points off the curve when it
// parses them.
func Check(public crypto.PublicKey) Weakness {
	k, ok := public.(*rsa.PublicKey)
	if !ok {
		return ""
	}
	switch bits := k.N.BitLen(); {
	case bits < minBits || bits > maxBits || bits%8 != 0:
		return Size
	case k.E < 65537 || k.E%2 == 0:
		return Exponent
	case hasSmallFactor(k.N):
		return SmallFactor
	case isROCA(k.N):
		return ROCA
	case hasClosePrimes(k.N):
		return ClosePrimes
	}
	return ""
}

func hasSmallFactor(n *big.Int) bool {
	return new(big.Int).GCD(nil, nil, n, smallPrimeProduct).Cmp(one) != 0
}

// hasClosePrimes tries Fermat's factorisation: with n = a² − b², primes that
// are close make a lie just above √n.
func hasClosePrimes(n *big.Int) bool {
	a := new(big.Int).Sqrt(n)
	if new(big.Int).Mul(a, a).Cmp(n) == 0 {
		return true
	}
	b2, b := new(big.Int), new(big.Int)
	for range fermatRounds {
		a.Add(a, one)
		b2.Mul(a, a)
		b2.Sub(b2, n)
		if !maySquare(b2) {
			continue
		}
		b.Sqrt(b2)
		if b.Mul(b, b).Cmp(b2) == 0 {
			return true
		}
	}
	return false
}

// maySquare passes the 12 residues of 64 that a square can have; it saves most
// of the square roots.
func maySquare(n *big.Int) bool {
	const residues = 1<<0 | 1<<1 | 1<<4 | 1<<9 | 1<<16 | 1<<17 | 1<<25 | 1<<33 | 1<<36 | 1<<41 | 1<<49 | 1<<57
	return n.Sign() == 0 || uint64(residues)>>(n.Bits()[0]&63)&1 == 1
}

// isROCA reports the fingerprint of RSALib: its primes are k·M + 65537^a mod M
// with M a primorial, so the modulus lies in the subgroup that 65537 generates
// modulo every small prime (Nemec et al., CCS 2017, §3.1). A sound key passes
// for one with probability of about 2⁻²⁷.
func isROCA(n *big.Int) bool {
	remainder, modulus := new(big.Int), new(big.Int)
	for p, subgroup := range rocaSubgroups {
		modulus.SetUint64(p)
		if !subgroup[remainder.Mod(n, modulus).Uint64()] {
			return false
		}
	}
	return true
}

var (
	one               = big.NewInt(1)
	smallPrimes       = primesBelow(752)
	smallPrimeProduct = product(smallPrimes)
	rocaSubgroups     = subgroupsOf65537(smallPrimes)
)

// primesBelow returns the odd primes below limit.
func primesBelow(limit uint64) []uint64 {
	var primes []uint64
next:
	for n := uint64(3); n < limit; n += 2 {
		for _, p := range primes {
			if n%p == 0 {
				continue next
			}
		}
		primes = append(primes, n)
	}
	return primes
}

func product(factors []uint64) *big.Int {
	p := big.NewInt(2)
	for _, f := range factors {
		p.Mul(p, new(big.Int).SetUint64(f))
	}
	return p
}

// subgroupsOf65537 maps each prime up to 167 (M's factors for the shortest
// affected keys, 512 bits) to the powers of 65537 modulo it. Primes for which
// 65537 generates everything tell nothing and are left out.
func subgroupsOf65537(primes []uint64) map[uint64]map[uint64]bool {
	subgroups := map[uint64]map[uint64]bool{}
	for _, p := range primes {
		if p > 167 {
			break
		}
		powers := map[uint64]bool{}
		for x := uint64(1); !powers[x]; x = x * 65537 % p {
			powers[x] = true
		}
		if uint64(len(powers)) < p-1 {
			subgroups[p] = powers
		}
	}
	return subgroups
}
