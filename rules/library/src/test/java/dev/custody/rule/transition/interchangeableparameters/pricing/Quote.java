package dev.custody.rule.transition.interchangeableparameters.pricing;

/** A type with a state is of the domain wherever it lies. */
public class Quote {
    enum Status {
        OPEN,
        ACCEPTED
    }

    private Status status = Status.OPEN;
    private String text = "";

    public void accept(String customer, String seller) { // finds: takes customer and seller
        if (status == Status.OPEN) {
            status = Status.ACCEPTED;
            text = customer + seller;
        }
    }

    public String text() {
        return text;
    }
}
