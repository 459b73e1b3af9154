package com.acme.house;

import dev.custody.rule.ArchRuleClasses;
import java.util.List;

public final class HouseRules implements ArchRuleClasses {
    @Override
    public List<Class<?>> classes() {
        return List.of(ProcessRules.class);
    }
}
