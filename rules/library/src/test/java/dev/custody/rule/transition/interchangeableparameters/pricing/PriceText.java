package dev.custody.rule.transition.interchangeableparameters.pricing;

/** Outside the domain, until settings or a state say otherwise. */
public class PriceText {
    public String text(String amount, String currency) {
        return amount + " " + currency;
    }
}
