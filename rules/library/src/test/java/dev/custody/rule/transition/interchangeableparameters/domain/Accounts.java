package dev.custody.rule.transition.interchangeableparameters.domain;

/** A domain interface: what implements it is not asked again. */
public interface Accounts {
    Account find(String owner, String branch); // finds: as neighbours of type String

    void close(Account account);

    /** The signature is the interface's. */
    final class InMemory implements Accounts {
        @Override
        public Account find(String owner, String branch) {
            return new Account(owner, branch);
        }

        @Override
        public void close(Account account) {
            account.deposit(0, "closed");
        }
    }
}
