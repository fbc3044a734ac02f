import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.*;
import java.util.*;

/**
 * Judges certificates as Java's PKIX does. Arguments: root and issuing CA, DER;
 * their lists, DER; a file of one exhibit a line (name, "good" or "revoked",
 * certificate, .p12 files; tabs between); the files' password. Prints a line an
 * answer: name, question, "ok" or "wrong", what was said.
 */
public final class Judge {
    private static final CertificateFactory FACTORY = factory();
    private static final String MAIL = "1.3.6.1.5.5.7.3.4", CLIENT = "1.3.6.1.5.5.7.3.2", SERVER = "1.3.6.1.5.5.7.3.1";
    private static final long SECOND = 1000;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final X509Certificate root, issuing;
    private final CertStore lists;
    private final char[] password;

    private Judge(String[] args) throws Exception {
        root = certificate(args[0]);
        issuing = certificate(args[1]);
        lists = CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(list(args[2]), list(args[3]))));
        password = args[5].toCharArray();
    }

    public static void main(String[] args) throws Exception {
        Judge judge = new Judge(args);
        for (String line : Files.readAllLines(Path.of(args[4]))) judge.hear(line.split("\t"));
    }

    /** One question: a path to validate with parameters of its own. */
    private interface Question {
        void ask(PKIXParameters parameters) throws Exception;
    }

    private void hear(String[] exhibit) throws Exception {
        String name = exhibit[0];
        X509Certificate leaf = certificate(exhibit[2]);
        String fate = exhibit[1].equals("revoked") ? "REVOKED" : "valid";
        answer(name, leaf, "PKIX, given CRLs", fate, p -> p.addCertStore(lists));
        answer(name, leaf, "PKIX, fetched CRL", fate, p -> p.addCertPathChecker(checker(PKIXRevocationChecker.Option.PREFER_CRLS)));
        answer(name, leaf, "PKIX, OCSP", fate, p -> p.addCertPathChecker(checker(PKIXRevocationChecker.Option.ONLY_END_ENTITY)));
        answer(name, leaf, "PKIX, email", "valid", p -> usage(p, MAIL));
        answer(name, leaf, "PKIX, client", name.startsWith("mail signer") ? "UNSPECIFIED" : "valid", p -> usage(p, CLIENT));
        answer(name, leaf, "PKIX, server", "UNSPECIFIED", p -> usage(p, SERVER));
        answer(name, leaf, "PKIX before notBefore", "NOT_YET_VALID", p -> at(p, leaf.getNotBefore(), -SECOND));
        answer(name, leaf, "PKIX at notBefore", "valid", p -> at(p, leaf.getNotBefore(), 0));
        answer(name, leaf, "PKIX at notAfter", "valid", p -> at(p, leaf.getNotAfter(), 0));
        answer(name, leaf, "PKIX after notAfter", "EXPIRED", p -> at(p, leaf.getNotAfter(), SECOND));
        for (String file : Arrays.asList(exhibit).subList(3, exhibit.length)) open(name, leaf, Path.of(file));
    }

    private void answer(String name, X509Certificate leaf, String question, String want, Question q) throws Exception {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        q.ask(parameters);
        String said = "valid", detail = "";
        try {
            CertPathValidator.getInstance("PKIX").validate(FACTORY.generateCertPath(List.of(leaf, issuing)), parameters);
        } catch (CertPathValidatorException e) {
            said = e.getReason().toString();
            detail = " " + e;
        }
        print(name, question, said.equals(want), said + detail);
    }

    /** OCSP or fetched lists, by the addresses in the certificates, and nothing else should that fail. */
    private static PKIXRevocationChecker checker(PKIXRevocationChecker.Option option) throws Exception {
        PKIXRevocationChecker checker = (PKIXRevocationChecker) CertPathValidator.getInstance("PKIX").getRevocationChecker();
        checker.setOptions(EnumSet.of(option, PKIXRevocationChecker.Option.NO_FALLBACK));
        return checker;
    }

    private static void usage(PKIXParameters parameters, String oid) throws Exception {
        X509CertSelector target = new X509CertSelector();
        target.setExtendedKeyUsage(Set.of(oid));
        parameters.setTargetCertConstraints(target);
        parameters.setRevocationEnabled(false);
    }

    private static void at(PKIXParameters parameters, Date date, long later) {
        parameters.setDate(new Date(date.getTime() + later));
        parameters.setRevocationEnabled(false);
    }

    /** Opens a file, and tries whether its key is the certificate's. */
    private void open(String name, X509Certificate leaf, Path file) throws Exception {
        String question = "KeyStore " + file.getFileName();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            List<String> aliases = Collections.list(store.aliases());
            PrivateKey key = (PrivateKey) store.getKey(aliases.get(0), password);
            Certificate[] chain = store.getCertificateChain(aliases.get(0));
            String algorithm = "SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : "RSA");
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            byte[] text = "証明書による電子署名。".getBytes(StandardCharsets.UTF_8);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(leaf);
            signature.update(text);
            boolean ok = aliases.size() == 1 && Arrays.equals(chain, new Certificate[] {leaf, issuing}) && signature.verify(signed);
            print(name, question, ok, aliases + ", a chain of " + chain.length);
        }
    }

    private void print(String name, String question, boolean ok, String said) {
        out.println(String.join("\t", name, question, ok ? "ok" : "wrong", said.replaceAll("\\s+", " ")));
    }

    private static X509Certificate certificate(String file) throws Exception {
        return (X509Certificate) FACTORY.generateCertificate(new ByteArrayInputStream(Files.readAllBytes(Path.of(file))));
    }

    private static X509CRL list(String file) throws Exception {
        return (X509CRL) FACTORY.generateCRL(new ByteArrayInputStream(Files.readAllBytes(Path.of(file))));
    }

    private static CertificateFactory factory() {
        try {
            return CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
