package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BudgetTest {
  @Test
  void whatSomethingTookIsTakenAgainForWhoGetsItFromBefore() {
    Budget budget = new Budget(100, 100);
    Budget.Cost cost =
        budget.measure(
            () -> {
              budget.step(30);
              budget.print(20);
              budget.copy(10);
              budget.enter();
              budget.enter();
              budget.leave();
              budget.leave();
            });
    assertThat(cost).isEqualTo(new Budget.Cost(30, 20, 10, 2));
    assertThat(budget.take(cost)).isTrue();
    budget.step(40);
    assertThatThrownBy(() -> budget.step(1)).isInstanceOf(Budget.Exceeded.class);
  }

  @Test
  void nothingIsTakenThatDoesNotFit() {
    Budget budget = new Budget(100, 100);
    assertThat(budget.take(new Budget.Cost(101, 0, 0, 0))).isFalse();
    assertThat(budget.take(new Budget.Cost(0, 101, 0, 0))).isFalse();
    assertThat(budget.take(new Budget.Cost(0, 0, Budget.COPIED + 1, 0))).isFalse();
    assertThat(budget.take(new Budget.Cost(0, 0, 0, Budget.DEPTH))).isFalse();
    budget.step(100);
    budget.print(100);
  }

  @Test
  void howDeepCallsWentIsCountedFromWhereTheyBegan() {
    Budget budget = new Budget();
    budget.enter();
    Budget.Cost outer =
        budget.measure(
            () -> {
              budget.enter();
              assertThat(budget.measure(budget::enter).depth()).isEqualTo(1);
              budget.leave();
              budget.leave();
            });
    assertThat(outer.depth()).isEqualTo(2);
    assertThat(budget.measure(() -> {}).depth()).isZero();
  }

  @Test
  void whatIsTakenCountsAsDeepAsItWas() {
    Budget budget = new Budget();
    Budget.Cost outer =
        budget.measure(
            () -> {
              budget.enter();
              assertThat(budget.take(new Budget.Cost(1, 1, 1, 5))).isTrue();
              budget.leave();
            });
    assertThat(outer.depth()).isEqualTo(6);
  }

  @Test
  void allThatIsLeftFits() {
    Budget budget = new Budget(100, 100);
    budget.step(10);
    budget.print(20);
    budget.copy(30);
    assertThat(budget.take(new Budget.Cost(90, 80, Budget.COPIED - 30, Budget.DEPTH - 1))).isTrue();
    assertThat(budget.left())
        .extracting(Budget.Left::steps, Budget.Left::output, Budget.Left::copied)
        .containsExactly(0L, 0L, 0L);
    assertThatThrownBy(() -> budget.print(1)).isInstanceOf(Budget.Exceeded.class);
    assertThatThrownBy(() -> budget.copy(1)).isInstanceOf(Budget.Exceeded.class);
  }

  @Test
  void callsOneAfterTheOtherGoNoDeeper() {
    Budget budget = new Budget();
    for (int i = 0; i < Budget.DEPTH; i++) budget.enter();
    assertThat(budget.isDeep()).isTrue();
    for (int i = 0; i < 2; i++)
      assertThatThrownBy(budget::enter).isInstanceOf(Budget.Exceeded.class);
    assertThat(budget.left().depth()).isEqualTo(Budget.DEPTH);
    budget.leave();
    assertThat(budget.isDeep()).isFalse();
  }
}
