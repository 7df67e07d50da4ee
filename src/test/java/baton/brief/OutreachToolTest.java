package baton.brief;

import static org.assertj.core.api.Assertions.assertThat;

import baton.exchange.RulesFile;
import baton.handoff.Samples;
import baton.handoff.record.Contact;
import baton.handoff.record.Content;
import baton.handoff.record.OutreachChannel;
import baton.handoff.rules.TeamRules;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where outreach is stopped: the team's own address, with what was typed as one value of it.
class OutreachToolTest {
    private static final TeamRules RULES = RulesFile.read("""
            version: 1
            outreach-tools:
              email: https://tool.example/people?email={contact.email}
              linkedin: https://network.example/search?q={contact}&at={company}
            """).rules();
    private final Content content = Samples.complete(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMAIL    | a+b@x.example | Ann O'Hara      | https://tool.example/people?email=a%2Bb%40x.example
            LINKEDIN | a@x.example   | Ann & Bob#1     | https://network.example/search?q=Ann%20%26%20Bob%231&at=Northwind
            LINKEDIN | a@x.example   | /../?x={email}  | https://network.example/search?q=%2F..%2F%3Fx%3D%7Bemail%7D&at=Northwind
            """)
    void whatWasTypedStaysOneValueOfTheAddress(OutreachChannel channel, String email, String name, String address) {
        assertThat(OutreachTool.address(content.withContact(new Contact(name, email)), channel, RULES))
                .contains(address);
    }

    @Test
    void anAddressThatNamesWhatIsNotKnownLeadsNowhere() {
        assertThat(OutreachTool.address(content.withContact(new Contact("Ann", "")), OutreachChannel.EMAIL, RULES))
                .isEmpty();
    }

    @Test
    void withoutAToolOfTheTeamsTheContactsOwnPageIsOpened() {
        var full = Samples.full(UUID.randomUUID());
        assertThat(OutreachTool.address(full, OutreachChannel.VOICE, RULES)).contains("https://northwind.example");
        assertThat(OutreachTool.address(content, OutreachChannel.VOICE, RULES)).isEmpty();
    }
}
